package io.gallerist.requests;

import io.gallerist.audit.AuditEvent;
import io.quarkus.qute.TemplateExtension;
import java.util.List;

/** How the timeline tells an event: "request.sent-back" reads "Sent back". */
@TemplateExtension
final class EventWords {
    private EventWords() {}

    static String title(AuditEvent event) {
        return switch (event.action) {
            case "request.submitting" -> "Started";
            case "request.held" -> "Held back: nothing was sent to Azure";
            case "request.underway" -> "Accepted by Azure";
            case "request.cancelling" -> "Cancelled: what Azure has begun is deleted";
            case "request.not-cancelled" -> "Not cancelled: followed to its end";
            case "request.moved" -> "Back to review";
            case "request.recalled" -> "Taken back to change";
            case "request.stage-opened" -> "Stage opened: " + stage(event);
            case "request.stage-passed" -> "Stage passed: " + stage(event) + inPlaceOf(event);
            case "request.reviewed" ->
                event.details.getOrDefault("decision", "Reviewed") + inPlaceOf(event) + ", "
                        + event.details.getOrDefault("count", "");
            case "request.review-reminded" -> "Reviewers reminded: " + stage(event);
            case "request.review-escalated" -> "Escalated to the alternates: " + stage(event);
            case "access.invited" -> "Invited as a guest";
            case "access.invited-already" -> "Invited already, with other access";
            case "access.invited-another" -> "The invitation went to another account";
            case "access.invited-again" -> "Invited again";
            case "access.invitation-asked" -> "Another invitation asked for";
            case "access.reminded" -> "Reminded of the invitation";
            case "access.assigned" -> "Role assigned";
            case "access.found-elsewhere" -> "Role found: somebody else had given it";
            case "access.joined" -> "Became part of earlier access";
            case "access.extended" -> "Has another end now";
            case "access.ending" -> "Access is to end";
            case "access.ended" -> "Access ended";
            case "access.left-in-place" -> "Ended here; the role stays, since somebody else gave it";
            case "access.overrun" -> "Lasted too long";
            case "access.lost" -> "Taken away outside of the portal";
            case "access.accepted" -> "Invitation accepted";
            default -> plain(event);
        };
    }

    /** What somebody wrote, where the event carries words; Azure's own stand beside the status already. */
    static String text(AuditEvent event) {
        if (event.action.equals("request.failed")) {
            return FailureWords.title(event.details.getOrDefault("code", ""));
        }
        for (String key : List.of("reason", "comment", "message", "refused because", "mail")) {
            String text = event.details.get(key);
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private static String stage(AuditEvent event) {
        return event.details.getOrDefault("stage", "");
    }

    /** Whom a delegate stood in for. */
    private static String inPlaceOf(AuditEvent event) {
        String person = event.details.get("for");
        return person == null ? "" : " for " + person;
    }

    private static String plain(AuditEvent event) {
        String title = event.words();
        return event.outcome == AuditEvent.Outcome.REFUSED ? title + " refused" : title + inPlaceOf(event);
    }
}
