package io.gallerist.requests;

import io.gallerist.audit.AuditEvent;
import io.quarkus.qute.TemplateExtension;
import java.util.List;
import java.util.Locale;

/** How the timeline tells an event: "request.sent-back" reads "Sent back". */
@TemplateExtension
final class EventWords {
    private EventWords() {}

    static String title(AuditEvent event) {
        return switch (event.action) {
            case "request.submitting" -> "Sent to Azure";
            case "request.underway" -> "Accepted by Azure";
            case "request.moved" -> "Back to review: Azure has changed meanwhile";
            case "access.invited" -> "Invited as a guest";
            case "access.assigned" -> "Role assigned";
            case "access.accepted" -> "Invitation accepted";
            default -> plain(event);
        };
    }

    /** What somebody wrote, where the event carries words; Azure's own stand beside the status already. */
    static String text(AuditEvent event) {
        if (event.action.equals("request.failed")) {
            return event.details.getOrDefault("code", "");
        }
        for (String key : List.of("reason", "comment", "message", "refused because", "mail")) {
            String text = event.details.get(key);
            if (text != null && !text.isBlank()) {
                return text;
            }
        }
        return "";
    }

    private static String plain(AuditEvent event) {
        String verb = event.action.substring(event.action.indexOf('.') + 1).replace('-', ' ');
        String title = verb.substring(0, 1).toUpperCase(Locale.ROOT) + verb.substring(1);
        return event.outcome == AuditEvent.Outcome.REFUSED ? title + " refused" : title;
    }
}
