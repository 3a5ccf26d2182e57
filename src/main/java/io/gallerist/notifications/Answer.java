package io.gallerist.notifications;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How an attempt ended.
 *
 * @param words for administrators; never an address that is a secret
 * @param retryAfter how long the other side asks to be left alone
 * @param gone whether it never wants to hear from the portal again
 */
public record Answer(
        Outcome outcome, String words, @Nullable Duration retryAfter, boolean gone) {
    public enum Outcome {
        DELIVERED("Delivered"),
        /** It certainly did not arrive. */
        REFUSED("Failed"),
        /** It may have arrived. */
        UNKNOWN("Unknown");

        private final String label;

        Outcome(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    static Answer delivered(String words) {
        return new Answer(Outcome.DELIVERED, words, null, false);
    }

    static Answer refused(String words) {
        return new Answer(Outcome.REFUSED, words, null, false);
    }

    static Answer unknown(String words) {
        return new Answer(Outcome.UNKNOWN, words, null, false);
    }

    static Answer gone(String words) {
        return new Answer(Outcome.REFUSED, words, null, true);
    }

    Answer after(@Nullable Duration pause) {
        return new Answer(outcome, words, pause, gone);
    }
}
