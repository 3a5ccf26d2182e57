package io.gallerist.drift;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.catalog.Gallery;
import io.gallerist.policies.Policies;
import io.gallerist.policies.SharingRules;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.NotFound;
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
                Offer offer,
                @Nullable Integer longestDays,
                FindingForm form,
                FormErrors errors);
    }

    @Inject
    Deciding deciding;

    @Inject
    Offers offers;

    @Inject
    Weighing weighing;

    @Inject
    OwnAccess ownAccess;

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
        FindingRow row = row(gallery, finding);
        return page(managed, row, offers.of(row), new FindingForm(), FormErrors.none());
    }

    @POST
    public Response decide(UUID gallery, UUID finding, @BeanParam FindingForm form) {
        Gallery managed = deciding.managed(gallery);
        FindingRow row = row(gallery, finding);
        FormErrors errors = FormErrors.none();
        Offer offer = offers.of(row);
        if (offer.isOwn() && form.isInFavour()) {
            ownAccess.refused(managed);
            errors.add("decision", offer.why());
        }
        Choice choice = form.choice(offer.choices(), errors);
        try {
            Decision decision = choice == null ? null : weighed(managed, row, choice, form, errors);
            if (decision == null || errors.any()) {
                return Forms.again(page(managed, row, offer, form, errors));
            }
            deciding.decide(row, decision);
            flash.good("The access of " + row.who() + " is " + decision.choice().done() + ".");
        } catch (AzureRefusal refusal) {
            errors.add(unasked(refusal));
            return Forms.again(page(managed, row, offer, form, errors));
        }
        return Forms.done(managed.accessPath());
    }

    /** What was ignored is decided on anew: it is a finding of its own from then on. */
    @POST
    @Path("anew")
    public Response anew(UUID gallery, UUID finding) {
        Gallery managed = deciding.managed(gallery);
        UUID again = deciding.anew(row(gallery, finding).id());
        return Forms.done(managed.accessPath() + "/findings/" + again);
    }

    static String unasked(AzureRefusal refusal) {
        return (refusal.isOfDirectory() ? "The directory" : "Azure") + " could not be asked how things stand: "
                + refusal.message();
    }

    /** With the end of what is adopted; also says what the policy has against the choice. */
    private Decision weighed(Gallery gallery, FindingRow row, Choice choice, FindingForm form, FormErrors errors) {
        SharingRules rules = rules(gallery);
        Instant now = clock.instant();
        Weighing.Weighed weighed = weighing.of(row, choice, rules, gallery.zoneId(), now);
        weighed.why().ifPresent(why -> errors.add("decision", why));
        boolean isNew = choice == Choice.ADOPT && row.kind() == AccessFinding.Kind.ADDED;
        Instant until = isNew ? form.end(rules, gallery.zoneId(), now, errors) : null;
        return new Decision(choice, form.reason(), until, weighed.external());
    }

    private FindingRow row(UUID gallery, UUID finding) {
        return FindingRow.of(database, gallery, finding).orElseThrow(NotFound::new);
    }

    private TemplateInstance page(Gallery gallery, FindingRow row, Offer offer, FindingForm form, FormErrors errors) {
        return Templates.finding(gallery, row, offer, rules(gallery).longestDays(), form, errors);
    }

    private SharingRules rules(Gallery gallery) {
        return policies.sharing(gallery.id);
    }
}
