package io.gallerist.notifications;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An event of the audit trail that somebody may want to hear of. */
enum Topic {
    SUBMITTED("request.submitted", "A request is submitted"),
    STAGE_OPENED("request.stage-opened", "A stage of a review begins"),
    REMINDED("request.review-reminded", "Reviewers are reminded"),
    ESCALATED("request.review-escalated", "A review escalates"),
    COMMENTED("request.commented", "A request is commented on"),
    APPROVED("request.approved", "A request is approved"),
    REJECTED("request.rejected", "A request is rejected"),
    SENT_BACK("request.sent-back", "A request is sent back"),
    RECALLED("request.recalled", "A request is taken back to be changed"),
    MOVED("request.moved", "A request goes back to review"),
    EXPIRED("request.expired", "A request expires undecided"),
    WITHDRAWN("request.withdrawn", "A request is withdrawn"),
    CANCELLED("request.cancelled", "A request is cancelled"),
    SUCCEEDED("request.succeeded", "A request succeeds"),
    FAILED("request.failed", "A request fails"),
    DELEGATION_GIVEN("delegation.given", "Somebody decides for somebody else"),
    POLICY_PROPOSED("policy.proposed", "A policy's change waits for a second person"),
    POLICY_IN_FORCE("policy.in-force", "A policy's change is in force"),
    POLICY_DECLINED("policy.declined", "A policy's change is declined"),
    OWNER_ADDED("gallery.owner-added", "A gallery has a new owner"),
    ACCESS_GIVEN("access.assigned", "Access is given"),
    ACCESS_ENDING_SOON("access.ending-soon", "Access ends soon"),
    ACCESS_ENDED("access.ended", "Access has ended"),
    ACCESS_LEFT("access.left-in-place", "Access has ended here, but its role stays in Azure"),
    ACCESS_OVERRUN("access.overrun", "Access lasted longer than it should have"),
    ACCESS_FOUND("access.found", "Access in Azure is not as the portal gave it"),
    INVITATION_EXPIRED("access.invitation-expired", "An invitation expires unanswered"),
    CAMPAIGN_STARTED("campaign.started", "A review of all access begins"),
    CAMPAIGN_REMINDED("campaign.reminded", "A review of all access is still open"),
    CAMPAIGN_ENDED("campaign.ended", "A review of all access is over");

    private static final Map<String, Topic> BY_ACTION =
            Arrays.stream(values()).collect(Collectors.toMap(topic -> topic.action, Function.identity()));

    final String action;
    private final String label;

    Topic(String action, String label) {
        this.action = action;
        this.label = label;
    }

    /** @param action as in the audit trail, such as {@code request.approved} */
    static Optional<Topic> of(String action) {
        return Optional.ofNullable(BY_ACTION.get(action));
    }

    boolean isOfPolicy() {
        return this == POLICY_PROPOSED || this == POLICY_IN_FORCE || this == POLICY_DECLINED;
    }

    boolean isOfAccess() {
        return action.startsWith("access.");
    }

    boolean isOfCampaign() {
        return action.startsWith("campaign.");
    }

    /** Whether it is for those who own the gallery to see to. */
    boolean isForOwners() {
        return isOfCampaign() || this == ACCESS_OVERRUN || this == ACCESS_LEFT || this == ACCESS_FOUND;
    }

    /** Whether it can be about one gallery. */
    boolean isOfGallery() {
        return this != DELEGATION_GIVEN;
    }

    public String label() {
        return label;
    }
}
