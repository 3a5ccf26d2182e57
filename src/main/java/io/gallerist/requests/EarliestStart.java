package io.gallerist.requests;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The earliest start that somebody asks for, as typed in the reader's zone. A time that the clocks skip is the one as
 * long after the change; of a time that comes twice it is the first.
 *
 * @param at null where nothing was typed, and where it is wrong
 * @param wrong what to do about it
 */
record EarliestStart(
        String typed, @Nullable Instant at, @Nullable String wrong) {
    static final Duration FARTHEST = Duration.ofDays(90);

    static EarliestStart of(String typed, ZoneId zone, Instant now) {
        if (typed.isEmpty()) {
            return new EarliestStart(typed, null, null);
        }
        Instant at;
        try {
            at = LocalDateTime.parse(typed).atZone(zone).toInstant();
        } catch (DateTimeException notATime) {
            return wrong(typed, "Write a date and a time, such as 2026-12-24T08:00, or leave it empty.");
        }
        if (!at.isAfter(now)) {
            return wrong(typed, "This is over already. Choose a time to come, or leave it empty.");
        }
        return at.isAfter(now.plus(FARTHEST))
                ? wrong(typed, "Choose a time within the next " + FARTHEST.toDays() + " days.")
                : new EarliestStart(typed, at, null);
    }

    /** As the form's field shows it. */
    static String typed(@Nullable Instant at, ZoneId zone) {
        return at == null
                ? ""
                : at.atZone(zone)
                        .toLocalDateTime()
                        .truncatedTo(ChronoUnit.MINUTES)
                        .toString();
    }

    private static EarliestStart wrong(String typed, String message) {
        return new EarliestStart(typed, null, message);
    }
}
