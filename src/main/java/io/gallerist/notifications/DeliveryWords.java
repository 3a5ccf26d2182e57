package io.gallerist.notifications;

import io.quarkus.qute.TemplateExtension;
import org.jspecify.annotations.Nullable;

/** How pages tell the state of a delivery and the end of an attempt. */
@TemplateExtension
final class DeliveryWords {
    private DeliveryWords() {}

    static String word(Delivery.State state) {
        return switch (state) {
            case WAITING -> "Waiting";
            case SENDING -> "Being sent";
            case DELIVERED -> "Delivered";
            case UNKNOWN -> "Unknown";
            case GIVEN_UP -> "Given up";
        };
    }

    static String tone(Delivery.State state) {
        return switch (state) {
            case WAITING -> "waiting";
            case SENDING -> "working";
            case DELIVERED -> "good";
            case UNKNOWN -> "warn";
            case GIVEN_UP -> "bad";
        };
    }

    static String word(DeliveryAttempt attempt) {
        Answer.@Nullable Outcome outcome = attempt.outcome;
        return outcome == null ? "Under way" : outcome.label();
    }

    static String tone(DeliveryAttempt attempt) {
        Answer.@Nullable Outcome outcome = attempt.outcome;
        return outcome == null
                ? "working"
                : switch (outcome) {
                    case DELIVERED -> "good";
                    case REFUSED -> "bad";
                    case UNKNOWN -> "warn";
                };
    }
}
