package io.gallerist.drift;

import io.gallerist.catalog.Gallery;
import io.gallerist.policies.Policies;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.quarkus.logging.Log;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.UriInfo;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Several that were given outside of the portal, chosen on the access page and decided on at once. */
@Path("/galleries/{gallery}/access/decisions")
class SeveralPages {
    @CheckedTemplate(basePath = "drift")
    static class Templates {
        static native TemplateInstance decided(Gallery gallery, List<Several.Result> results);
    }

    @Inject
    AccessViews views;

    @Inject
    Deciding deciding;

    @Inject
    Several several;

    @Inject
    Policies policies;

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    @POST
    public Object decide(
            UUID gallery,
            @Context UriInfo address,
            @BeanParam FindingForm form,
            @FormParam("finding") List<String> chosen) {
        Gallery managed = deciding.managed(gallery);
        FormErrors errors = FormErrors.none();
        List<FindingRow> findings = FindingRow.of(database, gallery, ids(chosen));
        if (findings.isEmpty()) {
            errors.add("Choose what you want to decide on at once.");
        } else if (findings.size() > AccessView.SHOWN) {
            errors.add("Choose " + AccessView.SHOWN + " at the most.");
        }
        Choice choice = form.choice(Choice.on(AccessFinding.Kind.ADDED), errors);
        Instant until = choice == Choice.ADOPT
                ? form.end(policies.sharing(gallery), managed.zoneId(), clock.instant(), errors)
                : null;
        if (choice == null || errors.any()) {
            return Forms.again(AccessPages.Templates.access(
                    views.of(managed, address.getQueryParameters(), chosen, form, errors)));
        }
        return Templates.decided(managed, several.decide(managed, findings, choice, form.reason(), until));
    }

    private static List<UUID> ids(List<String> typed) {
        List<UUID> ids = new ArrayList<>();
        for (String id : typed) {
            try {
                ids.add(UUID.fromString(id));
            } catch (IllegalArgumentException none) {
                Log.debugf("No finding is called %s", id);
            }
        }
        return ids;
    }
}
