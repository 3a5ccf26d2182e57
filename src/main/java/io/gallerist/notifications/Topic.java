package io.gallerist.notifications;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An event of the audit trail that somebody may want to hear of. */
enum Topic {
    SUBMITTED("request.submitted", "A request waits for review"),
    STAGE_OPENED("request.stage-opened", "A stage of a review begins"),
    REMINDED("request.review-reminded", "Reviewers are reminded"),
    ESCALATED("request.review-escalated", "A review escalates"),
    APPROVED("request.approved", "A request is approved"),
    REJECTED("request.rejected", "A request is rejected"),
    SENT_BACK("request.sent-back", "A request is sent back"),
    RECALLED("request.recalled", "A request is taken back to be changed"),
    MOVED("request.moved", "A request goes back to review: Azure has changed"),
    EXPIRED("request.expired", "A request expires undecided"),
    WITHDRAWN("request.withdrawn", "A request is withdrawn"),
    CANCELLED("request.cancelled", "A request is cancelled"),
    SUCCEEDED("request.succeeded", "A request succeeds"),
    FAILED("request.failed", "A request fails"),
    DELEGATION_GIVEN("delegation.given", "Somebody decides for somebody else"),
    POLICY_PROPOSED("policy.proposed", "A policy's change waits for a second person"),
    POLICY_IN_FORCE("policy.in-force", "A policy's change is in force"),
    POLICY_DECLINED("policy.declined", "A policy's change is declined"),
    OWNER_ADDED("gallery.owner-added", "A gallery has a new owner");

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

    /** Whether it can be about one gallery. */
    boolean isOfGallery() {
        return this != DELEGATION_GIVEN;
    }

    public String label() {
        return label;
    }
}
