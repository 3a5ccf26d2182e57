package io.gallerist.campaigns;

import io.gallerist.catalog.Gallery;
import io.gallerist.policies.SharingRules;
import io.gallerist.policies.SharingRules.Undecided;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The reviews of a gallery, and starting one. */
@Path("/galleries/{gallery}/reviews")
class CampaignPages {
    private static final int MOST = 100;

    @CheckedTemplate(basePath = "campaigns")
    static class Templates {
        static native TemplateInstance list(
                Gallery gallery, List<Row> rows, boolean mayStart, Rhythm rhythm, CampaignForm form, FormErrors errors);
    }

    /** A line of the list. */
    record Row(Campaign campaign, Tally tally) {}

    /** @param everyDays null: reviews don't begin by themselves */
    record Rhythm(@Nullable Integer everyDays, boolean removesUndecided) {}

    @Inject
    Reviewing reviewing;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance list(UUID gallery) {
        Gallery seen = reviewing.seen(gallery);
        SharingRules rules = reviewing.policy(seen).sharing();
        CampaignForm form = new CampaignForm();
        form.deadline = LocalDate.ofInstant(clock.instant(), seen.zoneId())
                .plusDays(rules.reviewDays())
                .toString();
        return page(seen, rules, form, FormErrors.none());
    }

    @POST
    public Response start(UUID gallery, @BeanParam CampaignForm form) {
        Gallery managed = reviewing.managed(gallery);
        CampaignEntry entry = new CampaignEntry(form);
        String note = entry.note();
        Instant deadline = entry.deadline(clock.instant(), managed.zoneId());
        if (deadline == null || entry.errors().any()) {
            return Forms.again(page(managed, reviewing.policy(managed).sharing(), form, entry.errors()));
        }
        Campaign campaign = reviewing.start(gallery, note, deadline);
        flash.good("The review has begun.");
        return Forms.done(Campaign.pathOf(managed) + "/" + campaign.id);
    }

    private TemplateInstance page(Gallery gallery, SharingRules rules, CampaignForm form, FormErrors errors) {
        List<Campaign> campaigns = Campaign.in(gallery, MOST);
        Map<UUID, Tally> tallies =
                Tally.of(campaigns.stream().map(campaign -> campaign.id).toList());
        List<Row> rows = campaigns.stream()
                .map(campaign -> new Row(campaign, tallies.getOrDefault(campaign.id, Tally.NONE)))
                .toList();
        boolean mayStart = reviewing.mayDecide(gallery) && campaigns.stream().noneMatch(Campaign::isOpen);
        Rhythm rhythm = new Rhythm(rules.reviewEveryDays(), rules.undecided() == Undecided.REMOVE);
        return Templates.list(gallery, rows, mayStart, rhythm, form, errors);
    }
}
