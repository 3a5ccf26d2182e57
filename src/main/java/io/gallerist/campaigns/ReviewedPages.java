package io.gallerist.campaigns;

import io.gallerist.people.CurrentPerson;
import io.gallerist.policies.Policy;
import io.gallerist.policies.SharingRules.Undecided;
import io.gallerist.web.BadRequest;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.Keyset;
import io.gallerist.web.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One review: what is in it, deciding, and its end. */
@Path("/galleries/{gallery}/reviews/{campaign}")
class ReviewedPages {
    @CheckedTemplate(basePath = "campaigns")
    static class Templates {
        static native TemplateInstance campaign(CampaignView view, CampaignView.Typed typed, FormErrors errors);
    }

    @Inject
    Reviewing reviewing;

    @Inject
    CurrentPerson me;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance show(
            UUID gallery,
            UUID campaign,
            @QueryParam("page") @Nullable String page,
            @QueryParam("show") @Nullable String show) {
        Campaign seen = reviewing.seen(gallery, campaign);
        return Templates.campaign(view(seen, show, page), CampaignView.Typed.NOTHING, FormErrors.none());
    }

    @POST
    @Path("decisions")
    public Response decide(UUID gallery, UUID campaign, @BeanParam DecisionForm form) {
        Campaign managed = reviewing.managed(gallery, campaign);
        managed.mustTakeDecisions(clock.instant());
        String reason = Forms.text(form.reason);
        Optional<Verdict> verdict = Verdict.of(Forms.text(form.decision));
        FormErrors errors = wrong(managed, form.items, verdict, reason);
        if (errors.any() || verdict.isEmpty()) {
            return again(managed, form, errors);
        }
        List<UUID> chosen =
                form.items.stream().map(ReviewedPages::uuid).distinct().toList();
        try {
            int count = reviewing.decide(managed, chosen, verdict.get(), reason);
            flash.good((verdict.get() == Verdict.KEEP ? "Kept: " : "To be removed: ") + count + ".");
        } catch (NotDecided obstacle) {
            return again(managed, form, errors.add(Objects.requireNonNull(obstacle.getMessage())));
        }
        return Forms.done(form.next(managed));
    }

    @POST
    @Path("end")
    public Response end(UUID gallery, UUID campaign) {
        Campaign managed = reviewing.managed(gallery, campaign);
        reviewing.change(managed, Campaign::end);
        flash.good("The review is over.");
        return Forms.done(managed.path());
    }

    @POST
    @Path("cancellation")
    public Response cancel(UUID gallery, UUID campaign, @BeanParam DecisionForm form) {
        Campaign managed = reviewing.managed(gallery, campaign);
        managed.mustTakeDecisions(clock.instant());
        String because = Forms.text(form.because);
        if (because.isEmpty() || because.length() > CampaignEntry.LONGEST_TEXT) {
            FormErrors errors = FormErrors.none()
                    .add("because", "Say why, in up to " + CampaignEntry.LONGEST_TEXT + " characters.");
            return again(managed, form, errors);
        }
        reviewing.cancel(managed, because);
        flash.note("The review was cancelled. What was decided stays so.");
        return Forms.done(managed.path());
    }

    @GET
    @Path("export")
    public Response export(UUID gallery, UUID campaign) {
        Campaign seen = reviewing.seen(gallery, campaign);
        return Response.ok(new Export(seen.id))
                .type(Export.TYPE)
                .header("Content-Disposition", "attachment; filename=\"" + Export.fileName(seen) + "\"")
                .build();
    }

    private FormErrors wrong(Campaign campaign, List<String> items, Optional<Verdict> verdict, String reason) {
        FormErrors errors = FormErrors.none();
        if (items.isEmpty()) {
            errors.add("Choose the access that you want to decide on.");
        }
        if (verdict.isEmpty()) {
            errors.add("Choose whether to keep or to remove it.");
        }
        boolean wanted = verdict.filter(Verdict.REMOVE::equals).isPresent()
                || reviewing.policy(campaign.gallery).commentToApprove();
        if (wanted && reason.isEmpty()) {
            errors.add("reason", "Say why. Whoever has the access reads it, and it is exported.");
        } else if (reason.length() > CampaignEntry.LONGEST_TEXT) {
            errors.add("reason", "Keep it within " + CampaignEntry.LONGEST_TEXT + " characters.");
        }
        return errors;
    }

    /** The same part of the review, with all that was chosen and typed. */
    private Response again(Campaign campaign, DecisionForm form, FormErrors errors) {
        return Forms.again(Templates.campaign(view(campaign, form.show, form.page), form.typed(), errors));
    }

    private CampaignView view(Campaign campaign, @Nullable String show, @Nullable String at) {
        boolean onlyUndecided = campaign.isOpen() && !"all".equals(show);
        Page<CampaignItem> page = CampaignItem.in(campaign, onlyUndecided, Keyset.parse(at));
        boolean isTaking = campaign.isOpen() && clock.instant().isBefore(campaign.deadline);
        boolean mayDecide = isTaking && reviewing.mayDecide(campaign.gallery);
        Set<UUID> own = mayDecide ? OwnAccess.among(page.items(), me.get(), Set.of()) : Set.of();
        Policy policy = reviewing.policy(campaign.gallery);
        return new CampaignView(
                campaign,
                Tally.of(campaign),
                page,
                Forms.text(at),
                own,
                mayDecide,
                mayDecide && reviewing.mayCancel(campaign),
                onlyUndecided,
                policy.commentToApprove(),
                policy.sharing().undecided() == Undecided.REMOVE);
    }

    private static UUID uuid(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new BadRequest("This form is not one of ours. Start again from the review.");
        }
    }
}
