package io.gallerist.campaigns;

import io.gallerist.access.RoleNames;
import io.gallerist.catalog.Gallery;
import io.quarkus.qute.TemplateExtension;

/** What the pages say of a review and of what is in it. */
@TemplateExtension
final class CampaignWords {
    private CampaignWords() {}

    static String reviewsPath(Gallery gallery) {
        return Campaign.pathOf(gallery);
    }

    static String path(Campaign campaign) {
        return campaign.path();
    }

    static String word(Campaign campaign) {
        return switch (campaign.state) {
            case OPEN -> "Open";
            case ENDED -> "Over";
            case CANCELLED -> "Cancelled";
        };
    }

    static String tone(Campaign campaign) {
        return switch (campaign.state) {
            case OPEN -> "waiting";
            case ENDED -> "good";
            case CANCELLED -> "neutral";
        };
    }

    static boolean isOpen(Campaign campaign) {
        return campaign.isOpen();
    }

    static String starter(Campaign campaign) {
        return campaign.startedBy == null ? "by itself, as the policy says" : "by " + campaign.startedBy.name;
    }

    static String word(CampaignItem item) {
        return item.decision == null
                ? item.isLive() ? "Undecided" : "Ended meanwhile"
                : switch (item.decision) {
                    case KEPT -> "Kept";
                    case REMOVED -> removal(item);
                    case GONE -> "Ended meanwhile";
                };
    }

    private static String removal(CampaignItem item) {
        if (!item.grant.isEnded()) {
            return "Being removed";
        }
        return item.grant.givenElsewhere ? "Left in place" : "Removed";
    }

    static boolean isExtended(CampaignItem item) {
        return item.isExtended();
    }

    static String tone(CampaignItem item) {
        return item.decision == null
                ? item.isLive() ? "waiting" : "neutral"
                : switch (item.decision) {
                    case KEPT -> "good";
                    case REMOVED -> "bad";
                    case GONE -> "neutral";
                };
    }

    static String decider(CampaignItem item) {
        return item.decider();
    }

    static boolean isDecided(CampaignItem item) {
        return item.isDecided() && item.decision != CampaignItem.Decision.GONE;
    }

    static String role(CampaignItem item) {
        return RoleNames.of(item.roleId);
    }

    /** The gallery, or the one definition that it is about. */
    static String scopeName(CampaignItem item) {
        String name = item.scope.substring(item.scope.lastIndexOf('/') + 1);
        return item.scope.toLowerCase(java.util.Locale.ROOT).contains("/images/") ? "definition " + name : "gallery";
    }

    static String kind(CampaignItem item) {
        return switch (item.principalType) {
            case "Group" -> "group";
            case "ServicePrincipal" -> "application";
            default -> item.external ? "guest" : "person";
        };
    }
}
