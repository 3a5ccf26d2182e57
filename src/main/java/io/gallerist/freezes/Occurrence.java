package io.gallerist.freezes;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * One time that a window comes: from the first moment, inclusive, to the last, exclusive. Where the clocks go back, the
 * longer of the two possible freezes counts; a time that they skip is as long after the change as it was meant.
 */
record Occurrence(LocalDateTime from, LocalDateTime to, ZoneId zone) {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("d MMM uuuu, HH:mm", Locale.ENGLISH);

    Instant begins() {
        return from.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
    }

    Instant ends() {
        return to.atZone(zone).withLaterOffsetAtOverlap().toInstant();
    }

    boolean covers(Instant at) {
        return !at.isBefore(begins()) && at.isBefore(ends());
    }

    /** As the clocks in the gallery's zone show it. */
    String words() {
        return MINUTE.format(from) + " to " + MINUTE.format(to);
    }
}
