package io.gallerist.campaigns;

import io.gallerist.web.Forms;
import jakarta.ws.rs.FormParam;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What was chosen and typed on the page of a review, and which part of it that was. */
public class DecisionForm {
    @FormParam("item")
    public List<String> items = List.of();

    @FormParam("decision")
    public @Nullable String decision = "";

    @FormParam("reason")
    public @Nullable String reason = "";

    @FormParam("because")
    public @Nullable String because = "";

    @FormParam("show")
    public @Nullable String show = "";

    @FormParam("page")
    public @Nullable String page = "";

    /** Where it goes on: what was decided is gone from the undecided, so those begin anew. */
    String next(Campaign campaign) {
        return "all".equals(show)
                ? campaign.path() + "?show=all&page=" + URLEncoder.encode(Forms.text(page), StandardCharsets.UTF_8)
                : campaign.path();
    }

    CampaignView.Typed typed() {
        return new CampaignView.Typed(items, Forms.text(reason), Forms.text(because));
    }
}
