package io.gallerist.freezes;

import io.gallerist.web.Option;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How often a window comes again. */
enum Repeat {
    NONE("Once", ChronoUnit.FOREVER),
    WEEKLY("Each week", ChronoUnit.WEEKS),
    YEARLY("Each year", ChronoUnit.YEARS);

    private final String label;
    private final ChronoUnit unit;

    Repeat(String label, ChronoUnit unit) {
        this.label = label;
        this.unit = unit;
    }

    String label() {
        return label;
    }

    /** The time of the n-th repetition; 29 February is the 28th where a year has none. */
    LocalDateTime shift(LocalDateTime first, long times) {
        return this == NONE ? first : first.plus(times, unit);
    }

    /** How many whole repetitions lie between two times; negative before the first. */
    long between(LocalDateTime first, LocalDateTime then) {
        return this == NONE ? 0 : unit.between(first, then);
    }

    static Optional<Repeat> of(String name) {
        return Arrays.stream(values())
                .filter(repeat -> repeat.name().equals(name))
                .findFirst();
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(repeat -> Option.of(repeat.name(), repeat.label()))
                .toList();
    }
}
