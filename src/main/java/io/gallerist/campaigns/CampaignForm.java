package io.gallerist.campaigns;

import jakarta.ws.rs.FormParam;
import org.jspecify.annotations.Nullable;

/** What was typed to start a review. */
public class CampaignForm {
    @FormParam("deadline")
    public @Nullable String deadline = "";

    @FormParam("note")
    public @Nullable String note = "";
}
