package io.gallerist.campaigns;

import io.gallerist.web.Page;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * A review as somebody sees it.
 *
 * @param at the address of this page of it; empty for the first
 * @param own the ids of what nobody but others may decide on
 * @param mayDecide whether the person may decide on anything now
 * @param wordsToKeep whether the policy wants words for what is kept, too
 * @param removesUndecided what the policy says now of what is undecided at the deadline
 */
record CampaignView(
        Campaign campaign,
        Tally tally,
        Page<CampaignItem> page,
        String at,
        Set<UUID> own,
        boolean mayDecide,
        boolean mayCancel,
        boolean onlyUndecided,
        boolean wordsToKeep,
        boolean removesUndecided) {
    public boolean isOwn(CampaignItem item) {
        return own.contains(item.id);
    }

    /** Whether the person can choose it here. */
    public boolean mayChoose(CampaignItem item) {
        return mayDecide && !item.isDecided() && item.isLive() && !isOwn(item);
    }

    public boolean offersChoices() {
        return page.items().stream().anyMatch(this::mayChoose);
    }

    public String path() {
        return campaign.path();
    }

    public String decisionsPath() {
        return path() + "/decisions";
    }

    public String endPath() {
        return path() + "/end";
    }

    public String cancellationPath() {
        return path() + "/cancellation";
    }

    /** "3 of 12". */
    public String progressText() {
        return tally.decided() + " of " + tally.all();
    }

    /** What the forms send along, so that they come back to the same list. */
    public String show() {
        return onlyUndecided ? "" : "all";
    }

    /** The address of this list, to which a page is added. */
    public String href() {
        return path() + (onlyUndecided ? "" : "?show=all");
    }

    /** What was typed and chosen, when the form comes back. */
    record Typed(List<String> chosen, String reason, String because) {
        static final Typed NOTHING = new Typed(List.of(), "", "");

        public boolean isChosen(CampaignItem item) {
            return chosen.contains(item.id.toString());
        }
    }
}
