package io.gallerist.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");

    @Test
    void times_name_their_zone_only_when_it_is_not_the_reader_s() {
        assertThat(LocalTimes.local(NOON, ZoneId.of("Europe/Madrid"))).isEqualTo("22 Nov 2026, 13:00");
        assertThat(LocalTimes.local(NOON, ZoneOffset.UTC)).isEqualTo("22 Nov 2026, 12:00 UTC");
    }

    @Test
    void a_zone_that_does_not_exist_is_utc() {
        assertThat(ReaderZone.parse("Asia%2FKolkata")).isEqualTo(ZoneId.of("Asia/Kolkata"));
        assertThat(ReaderZone.parse("Middle/Earth")).isEqualTo(ZoneOffset.UTC);
        assertThat(ReaderZone.parse("%")).isEqualTo(ZoneOffset.UTC);
        assertThat(ReaderZone.parse(null)).isEqualTo(ZoneOffset.UTC);
    }

    @Test
    void distances_are_told_in_one_unit() {
        assertThat(LocalTimes.ago(NOON.minusSeconds(3), NOON)).isEqualTo("just now");
        assertThat(LocalTimes.ago(NOON.minusSeconds(200), NOON)).isEqualTo("3 min ago");
        assertThat(LocalTimes.ago(NOON.plus(Duration.ofHours(47)), NOON)).isEqualTo("in 47 h");
        assertThat(LocalTimes.brief(Duration.ofDays(3))).isEqualTo("3 days");
        assertThat(LocalTimes.brief(Duration.ofSeconds(40))).isEqualTo("40 s");
    }

    @Test
    void counts_agree_with_their_noun() {
        assertThat(LocalTimes.count(1, "region", "regions")).isEqualTo("1 region");
        assertThat(LocalTimes.count(0, "region", "regions")).isEqualTo("0 regions");
    }

    @Test
    void flash_messages_are_read_back_and_never_too_long_for_a_cookie() {
        Flash.Message message = new Flash.Message("good", "Approved: “Größe” & <b>");
        assertThat(Flash.decode(Flash.encode(message))).isEqualTo(message);

        assertThat(Flash.encode(new Flash.Message("bad", "ü".repeat(5000)))).hasSizeLessThan(3000);
        assertThat(Flash.decode("not ours")).isNull();
        assertThat(Flash.decode("eHh4")).isNull();
    }

    @Test
    void people_are_drawn_by_first_and_last_letter() {
        assertThat(new Who("Ana Maria Souza", "a@x").initials()).isEqualTo("AS");
        assertThat(new Who("Cher", "c@x").initials()).isEqualTo("C");
        assertThat(new Who("🐙 Octo", "o@x").initials()).isEqualTo("🐙O");
    }
}
