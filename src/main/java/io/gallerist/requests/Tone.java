package io.gallerist.requests;

import io.gallerist.audit.AuditEvent;
import io.quarkus.qute.TemplateExtension;

/** How a status and an event look: one of the layout's tones. */
public final class Tone {
    private Tone() {}

    @TemplateExtension(matchName = "tone")
    public static String of(Status status) {
        return switch (status) {
            case DRAFT, WITHDRAWN, CANCELLED -> "neutral";
            case SUBMITTED -> "waiting";
            case APPROVED -> "note";
            case SUBMITTING, UNDERWAY, CANCELLING -> "working";
            case SUCCEEDED -> "good";
            case REJECTED, FAILED -> "bad";
            case SENT_BACK, EXPIRED -> "warn";
        };
    }

    @TemplateExtension(matchName = "tone")
    public static String of(AuditEvent event) {
        if (event.outcome == AuditEvent.Outcome.REFUSED) {
            return "warn";
        }
        return switch (event.action) {
            case "request.approved",
                    "request.stage-passed",
                    "request.succeeded",
                    "access.accepted",
                    "access.assigned" -> "good";
            case "request.rejected", "request.failed" -> "bad";
            case "request.sent-back",
                    "request.moved",
                    "request.not-cancelled",
                    "request.review-escalated",
                    "request.expired" -> "warn";
            case "request.submitting", "request.underway", "request.cancelling", "access.invited" -> "working";
            case "request.submitted", "request.stage-opened", "request.held" -> "note";
            default -> "neutral";
        };
    }
}
