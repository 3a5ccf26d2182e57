package io.gallerist.requests;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What somebody types as earliest start, read by the clock on that reader's wall. */
class EarliestStartTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @ParameterizedTest
    @CsvSource({
        "2026-10-01T08:00, 2026-10-01T06:00:00Z",
        "2026-11-01T08:00, 2026-11-01T07:00:00Z",
        // Comes twice: the first of the two.
        "2026-10-25T02:30, 2026-10-25T00:30:00Z",
    })
    void a_time_is_the_readers(String typed, Instant at) {
        assertThat(start(typed, "2026-09-01T00:00:00Z").at()).isEqualTo(at);
    }

    @Test
    void a_time_that_the_clocks_skip_is_as_long_after_the_change() {
        EarliestStart start = start("2027-03-28T02:30", "2027-03-01T00:00:00Z");

        assertThat(start.at()).isEqualTo("2027-03-28T01:30:00Z");
        assertThat(EarliestStart.typed(start.at(), BERLIN)).isEqualTo("2027-03-28T03:30");
    }

    @ParameterizedTest
    @CsvSource({
        "tomorrow, Write a date and a time",
        "2026-09-01, Write a date and a time",
        "2026-09-01T02:00, over already",
        "+999999999-12-31T23:59, within the next 90 days",
        "2026-11-30T02:01, within the next 90 days",
    })
    void what_is_wrong_says_what_to_do(String typed, String words) {
        EarliestStart start = start(typed, "2026-09-01T00:00:00Z");

        assertThat(start.at()).isNull();
        assertThat(start.wrong()).contains(words);
        assertThat(start.typed()).isEqualTo(typed);
    }

    @Test
    void the_bounds_themselves() {
        Instant now = Instant.parse("2026-12-01T00:00:00Z");

        assertThat(start("2026-12-01T01:01", now.toString()).wrong()).isNull();
        assertThat(start("2027-03-01T01:00", now.toString()).at()).isEqualTo(now.plus(Duration.ofDays(90)));
        assertThat(start("", now.toString()).wrong()).isNull();
    }

    private static EarliestStart start(String typed, String now) {
        return EarliestStart.of(typed, BERLIN, Instant.parse(now));
    }
}
