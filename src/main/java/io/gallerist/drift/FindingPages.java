package io.gallerist.drift;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.catalog.Gallery;
import io.gallerist.policies.Policies;
import io.gallerist.policies.SharingRules;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.NotFound;
import io.gallerist.web.Option;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One finding, and deciding on it: for owners and administrators. */
@Path("/galleries/{gallery}/access/findings/{finding}")
class FindingPages {
    @CheckedTemplate(basePath = "drift")
    static class Templates {
        static native TemplateInstance finding(
                Gallery gallery,
                FindingRow finding,
                List<Option> choices,
                String barred,
                @Nullable Integer longestDays,
                FindingForm form,
                FormErrors errors);
    }

    @Inject
    Deciding deciding;

    @Inject
    Offers offers;

    @Inject
    Policies policies;

    @Inject
    EntityManager database;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance show(UUID gallery, UUID finding) {
        Gallery managed = deciding.managed(gallery);
        return page(managed, row(gallery, finding), new FindingForm(), FormErrors.none());
    }

    @POST
    public Response decide(UUID gallery, UUID finding, @BeanParam FindingForm form) {
        Gallery managed = deciding.managed(gallery);
        FindingRow row = row(gallery, finding);
        FormErrors errors = FormErrors.none();
        Choice choice = form.choice(offers.on(row), errors);
        Instant until = choice == null ? null : end(managed, row, choice, form, errors);
        if (choice == null || errors.any()) {
            return Forms.again(page(managed, row, form, errors));
        }
        try {
            deciding.decide(row, choice, form.reason(), until);
        } catch (AzureRefusal refusal) {
            errors.add("Azure could not be asked how things stand: " + refusal.message());
            return Forms.again(page(managed, row, form, errors));
        }
        flash.good("The access of " + row.who() + " is " + choice.done() + ".");
        return Forms.done(managed.accessPath());
    }

    /** The end of what is adopted, if that was chosen; also says what the policy has against the choice. */
    private @Nullable Instant end(Gallery gallery, FindingRow row, Choice choice, FindingForm form, FormErrors errors) {
        if (!choice.gives()) {
            return null;
        }
        SharingRules rules = rules(gallery);
        Instant now = clock.instant();
        row.refusal(choice, rules, gallery.zoneId(), now).ifPresent(why -> errors.add("decision", why));
        return row.kind() == AccessFinding.Kind.ADDED ? form.end(rules, gallery.zoneId(), now, errors) : null;
    }

    private FindingRow row(UUID gallery, UUID finding) {
        return FindingRow.of(database, gallery, finding).orElseThrow(NotFound::new);
    }

    private TemplateInstance page(Gallery gallery, FindingRow row, FindingForm form, FormErrors errors) {
        return Templates.finding(
                gallery,
                row,
                offers.on(row).stream().map(Choice::option).toList(),
                offers.barred(row).orElse(""),
                rules(gallery).longestDays(),
                form,
                errors);
    }

    private SharingRules rules(Gallery gallery) {
        return policies.sharing(gallery.id);
    }
}
