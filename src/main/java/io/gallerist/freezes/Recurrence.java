package io.gallerist.freezes;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a window comes, told by the clocks on the walls of a zone: 18:00 is 18:00 in summer and in winter.
 *
 * @param until the last day on which it begins; null for ever
 */
record Recurrence(
        LocalDateTime from,
        LocalDateTime to,
        Repeat repeat,
        @Nullable LocalDate until) {
    /** An occurrence is shorter than the time to the next one. */
    Optional<Occurrence> at(Instant at, ZoneId zone) {
        return since(at, zone).filter(occurrence -> occurrence.covers(at)).findFirst();
    }

    /** Those that are not over, soonest first. */
    List<Occurrence> next(Instant now, ZoneId zone, int most) {
        return since(now, zone)
                .filter(occurrence -> occurrence.ends().isAfter(now))
                .limit(most)
                .toList();
    }

    /** From the one before the last that can have begun; a change of the clocks moves nothing by a whole repetition. */
    private Stream<Occurrence> since(Instant at, ZoneId zone) {
        if (repeat == Repeat.NONE) {
            return Stream.of(new Occurrence(from, to, zone));
        }
        long last = repeat.between(from, at.atZone(zone).toLocalDateTime());
        return LongStream.iterate(Math.max(0, last - 1), times -> times + 1)
                .limit(20)
                .mapToObj(times -> new Occurrence(repeat.shift(from, times), repeat.shift(to, times), zone))
                .takeWhile(occurrence ->
                        until == null || !occurrence.from().toLocalDate().isAfter(until));
    }
}
