package io.gallerist.freezes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

/** Windows come by the clocks on the walls of their zone, through both changes of the year. */
class RecurrenceTest {
    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");

    @Test
    void eight_o_clock_is_eight_o_clock_in_summer_and_in_winter() {
        Recurrence nights = weekly("2026-10-19T20:00", "2026-10-20T08:00", null);

        assertThat(ends(nights, "2026-10-19T21:00:00Z")).isEqualTo("2026-10-20T06:00:00Z");
        assertThat(ends(nights, "2026-10-26T21:00:00Z")).isEqualTo("2026-10-27T07:00:00Z");
        assertThat(nights.at(Instant.parse("2026-10-26T18:59:59Z"), BERLIN)).isEmpty();
        assertThat(nights.at(Instant.parse("2026-10-26T19:00:00Z"), BERLIN)).isPresent();
    }

    @Test
    void the_night_in_which_the_clocks_go_back_is_an_hour_longer() {
        Recurrence night = once("2026-10-24T22:00", "2026-10-25T06:00");

        assertThat(length(night)).isEqualTo(Duration.ofHours(9));
    }

    @Test
    void the_night_in_which_they_go_forward_is_an_hour_shorter() {
        Recurrence night = once("2027-03-27T22:00", "2027-03-28T06:00");

        assertThat(length(night)).isEqualTo(Duration.ofHours(7));
    }

    @Test
    void of_an_hour_that_comes_twice_both_are_frozen() {
        Recurrence hour = once("2026-10-25T02:00", "2026-10-25T03:00");

        assertThat(hour.at(Instant.parse("2026-10-25T00:00:00Z"), BERLIN)).isPresent();
        assertThat(hour.at(Instant.parse("2026-10-25T01:59:00Z"), BERLIN)).isPresent();
        assertThat(hour.at(Instant.parse("2026-10-25T02:00:00Z"), BERLIN)).isEmpty();
        Recurrence half = once("2026-10-25T02:15", "2026-10-25T02:45");
        assertThat(half.at(Instant.parse("2026-10-25T01:30:00Z"), BERLIN)).isPresent();
    }

    @Test
    void a_beginning_that_the_clocks_skip_is_as_long_after_the_change() {
        Recurrence window = once("2027-03-28T02:30", "2027-03-28T08:00");

        assertThat(window.at(Instant.parse("2027-03-28T01:29:59Z"), BERLIN)).isEmpty();
        assertThat(window.at(Instant.parse("2027-03-28T01:30:00Z"), BERLIN)).isPresent();
    }

    @Test
    void each_year_anew_also_over_the_turn_of_the_year() {
        Recurrence holidays = new Recurrence(
                LocalDateTime.parse("2026-12-20T18:00"), LocalDateTime.parse("2027-01-03T07:00"), Repeat.YEARLY, null);

        assertThat(ends(holidays, "2027-01-01T00:00:00Z")).isEqualTo("2027-01-03T06:00:00Z");
        assertThat(ends(holidays, "2029-01-01T00:00:00Z")).isEqualTo("2029-01-03T06:00:00Z");
        assertThat(holidays.at(Instant.parse("2027-06-01T00:00:00Z"), BERLIN)).isEmpty();
        assertThat(holidays.at(Instant.parse("2025-12-24T00:00:00Z"), BERLIN)).isEmpty();
    }

    @Test
    void the_last_of_february_is_the_28th_where_there_is_no_29th() {
        Recurrence leap = new Recurrence(
                LocalDateTime.parse("2028-02-29T00:00"), LocalDateTime.parse("2028-02-29T12:00"), Repeat.YEARLY, null);

        assertThat(leap.at(Instant.parse("2029-02-28T05:00:00Z"), BERLIN)).isPresent();
        assertThat(leap.at(Instant.parse("2032-02-29T05:00:00Z"), BERLIN)).isPresent();
    }

    @Test
    void it_does_not_begin_after_its_last_day() {
        Recurrence nights = weekly("2026-10-19T20:00", "2026-10-20T08:00", LocalDate.parse("2026-11-02"));

        assertThat(nights.at(Instant.parse("2026-11-03T05:00:00Z"), BERLIN)).isPresent();
        assertThat(nights.at(Instant.parse("2026-11-09T21:00:00Z"), BERLIN)).isEmpty();
        assertThat(nights.next(Instant.parse("2026-10-20T12:00:00Z"), BERLIN, 3))
                .extracting(Occurrence::from)
                .containsExactly(LocalDateTime.parse("2026-10-26T20:00"), LocalDateTime.parse("2026-11-02T20:00"));
    }

    @Test
    void the_one_under_way_is_the_first_of_the_next() {
        Recurrence nights = weekly("2026-10-19T20:00", "2026-10-20T08:00", null);

        assertThat(nights.next(Instant.parse("2026-10-27T00:00:00Z"), BERLIN, 3))
                .extracting(Occurrence::from)
                .containsExactly(
                        LocalDateTime.parse("2026-10-26T20:00"),
                        LocalDateTime.parse("2026-11-02T20:00"),
                        LocalDateTime.parse("2026-11-09T20:00"));
        assertThat(nights.next(Instant.parse("2020-01-01T00:00:00Z"), BERLIN, 1))
                .extracting(Occurrence::from)
                .containsExactly(LocalDateTime.parse("2026-10-19T20:00"));
    }

    private static Instant ends(Recurrence recurrence, String at) {
        return recurrence.at(Instant.parse(at), BERLIN).orElseThrow().ends();
    }

    private static Duration length(Recurrence recurrence) {
        Occurrence only = recurrence.next(Instant.EPOCH, BERLIN, 1).get(0);
        return Duration.between(only.begins(), only.ends());
    }

    private static Recurrence once(String from, String to) {
        return new Recurrence(LocalDateTime.parse(from), LocalDateTime.parse(to), Repeat.NONE, null);
    }

    private static Recurrence weekly(String from, String to, LocalDate until) {
        return new Recurrence(LocalDateTime.parse(from), LocalDateTime.parse(to), Repeat.WEEKLY, until);
    }
}
