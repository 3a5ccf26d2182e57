package io.gallerist.freezes;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.Fault;
import io.gallerist.support.Estate;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In a freeze window of its gallery an approved request waits, visibly, and starts by itself. */
@QuarkusTest
class FreezingTest {
    private static final String BERLIN = "Europe/Berlin";

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    Visitor rita;
    Visitor olivia;
    String freezes;

    @BeforeEach
    void people() {
        estate.tidy();
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
        freezes = estate.myGallery() + "/freezes";
    }

    @AfterEach
    void leave_no_trace() {
        estate.tidy();
    }

    @Test
    void an_approved_request_waits_for_the_end_of_the_freeze_and_starts_by_itself() {
        plan("Year end", -1, 3);
        String path = estate.submitted(rita);
        assertThat(olivia.page(path).text())
                .contains("Approved now, it starts after", "since myGallery is frozen (Year end)");
        estate.approve(olivia, path);
        Estate.azure().clearCalls();
        scheduler.tick();

        assertThat(estate.status(path)).isEqualTo("APPROVED");
        assertThat(rita.page(path).text()).contains("Waits until", "since myGallery is frozen (Year end).");
        assertThat(rita.page(freezes).text()).contains("Frozen now", "Year end");
        scheduler.pass(Duration.ofMinutes(175));
        assertThat(estate.status(path)).isEqualTo("APPROVED");
        assertThat(Estate.calls("GET", "PUT")).isEmpty();

        scheduler.pass(Duration.ofMinutes(10));

        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
        assertThat(rita.page(freezes).text()).doesNotContain("Frozen now");
    }

    @Test
    void a_draft_says_so_before_it_is_submitted() {
        plan("Year end", -1, 3);

        assertThat(rita.page(estate.draft(rita)).text()).contains("Approved now, it starts after", "Year end");
    }

    @Test
    void another_gallery_is_not_frozen() {
        String windows = estate.gallery("windowsGallery") + "/freezes";
        Visitor otto = Visitor.named("Otto");
        assertThat(otto.submit(otto.page(windows), "/freezes", window("Not here", -1, 3, "NONE"))
                        .statusCode())
                .isEqualTo(303);

        String path = estate.approved(rita, olivia);
        scheduler.tick();

        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
    }

    @Test
    void what_azure_has_begun_goes_on_in_a_freeze() {
        String path = estate.approved(rita, olivia);
        scheduler.tick();
        plan("Year end", -1, 3);

        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
    }

    @Test
    void what_has_started_and_sent_nothing_yet_waits_in_a_freeze() {
        String path = estate.approved(rita, olivia);
        Estate.azure().fail(Fault.named("InternalServerError").at("GET", "/versions/"));
        Estate.azure().clearCalls();
        scheduler.tick();
        assertThat(estate.status(path)).isEqualTo("SUBMITTING");
        plan("Year end", -1, 3);

        scheduler.pass(Duration.ofMinutes(10));

        assertThat(estate.status(path)).isEqualTo("APPROVED");
        assertThat(estate.events(path)).endsWith("request.submitting", "request.held");
        assertThat(rita.page(path).text())
                .contains(
                        "Waits until", "Held back: nothing was sent to Azure", "since myGallery is frozen (Year end).");
        assertThat(Estate.calls("PUT")).isEmpty();
        scheduler.pass(Duration.ofHours(4));
        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
    }

    @Test
    void what_azure_refused_in_passing_waits_in_a_freeze() {
        Estate.azure().fail(Fault.named("TooManyRequests").at("PUT", "/versions/"));
        String path = estate.approved(rita, olivia);
        scheduler.tick();
        plan("Year end", -1, 3);
        Estate.azure().clearCalls();

        scheduler.pass(Duration.ofMinutes(10));

        assertThat(estate.status(path)).isEqualTo("APPROVED");
        assertThat(Estate.calls("PUT")).isEmpty();
    }

    @Test
    void an_owner_lifts_it_with_a_reason_and_what_waits_starts_at_once() {
        plan("Year end", -1, 3);
        String path = estate.approved(rita, olivia);
        scheduler.tick();
        Document form = olivia.page(lift());
        assertThat(olivia.submit(form, "/lift", Map.of("reason", " ")).statusCode())
                .isEqualTo(422);

        Document list = olivia.follow(olivia.submit(form, "/lift", Map.of("reason", "Log4Shell can't wait")));
        scheduler.tick();

        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
        assertThat(list.text())
                .contains("by Olivia Brandt: Log4Shell can't wait")
                .doesNotContain("Frozen now");
        assertThat(rita.page(freezes).text()).contains("Log4Shell can't wait");
        assertThat(estate.one(
                        "select details ->> 'reason' from audit_event where action = 'freeze.lifted' order by id desc"
                                + " limit 1"))
                .isEqualTo("Log4Shell can't wait");
        assertThat(olivia.submit(form, "/lift", Map.of("reason", "Again")).statusCode())
                .isEqualTo(409);
    }

    @Test
    void a_lifted_weekly_window_comes_again_next_week() {
        plan("Each week", -1, 3, "WEEKLY");
        olivia.submit(olivia.page(lift()), "/lift", Map.of("reason", "Once"));
        assertThat(holds()).isFalse();

        Estate.azure().advance(Duration.ofDays(7));

        assertThat(holds()).isTrue();
        Estate.azure().advance(Duration.ofHours(4));
        assertThat(holds()).isFalse();
    }

    @Test
    void of_windows_that_overlap_and_follow_each_other_the_latest_end_counts() {
        plan("First", -1, 2);
        plan("Within", 0, 1);
        plan("Next", 2, 4);
        plan("After a pause", 5, 6);
        String path = estate.approved(rita, olivia);
        scheduler.tick();

        assertThat(rita.page(path).text()).contains("is frozen (First, then Next)");
        assertThat(estate.one("select held_until from request where id = ?", Estate.id(path)))
                .isEqualTo(java.sql.Timestamp.from(hours(4).toInstant(java.time.ZoneOffset.UTC)));
        scheduler.pass(Duration.ofHours(3));
        assertThat(estate.status(path)).isEqualTo("APPROVED");

        scheduler.pass(Duration.ofMinutes(61));

        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
    }

    @Test
    void the_hours_are_those_of_the_gallerys_zone() {
        assertThat(olivia.submit(olivia.page(freezes), "/zone", Map.of("zone", BERLIN))
                        .statusCode())
                .isEqualTo(303);
        LocalDateTime there =
                LocalDateTime.ofInstant(Estate.azure().now(), ZoneId.of(BERLIN)).truncatedTo(ChronoUnit.MINUTES);
        assertThat(plan(entry("By Berlin's clocks", there.minusMinutes(5), there.plusMinutes(5), "NONE"))
                        .statusCode())
                .isEqualTo(303);

        assertThat(holds()).isTrue();
        assertThat(rita.page(freezes).text()).contains("in the zone " + BERLIN);
        assertThat(estate.one("select count(*) from audit_event where action = 'gallery.zone-set' and details ->>"
                        + " 'to' = '" + BERLIN + "'"))
                .isNotEqualTo(0L);
    }

    @Test
    void a_window_that_is_ended_or_moved_lets_go_at_once() {
        plan("Year end", -1, 3);
        String path = estate.approved(rita, olivia);
        scheduler.tick();
        String change =
                olivia.page(freezes).selectFirst("a:contains(Change Year end)").attr("href");
        Map<String, Object> later = window("Later", 2, 3, "NONE");
        later.put("why", "Moved by the board");
        assertThat(olivia.submit(olivia.page(change), change, later).statusCode())
                .isEqualTo(303);

        scheduler.tick();

        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
        olivia.submit(olivia.page(change), "/end", Map.of());
        assertThat(olivia.page(freezes).text()).contains("No freeze windows");
        assertThat(estate.all("select action from audit_event where action like 'freeze.%' order by id desc limit 3"))
                .containsExactly("freeze.ended", "freeze.changed", "freeze.planned");
    }

    @Test
    void a_freeze_under_way_ends_sooner_only_with_a_reason() {
        plan("Year end", -1, 3);
        String path = estate.approved(rita, olivia);
        scheduler.tick();
        String change = change("Year end");

        Response ended = olivia.submit(olivia.page(change), "/end", Map.of());
        assertSaysWhy(ended, "reason");
        Response shortened = olivia.submit(olivia.page(change), change, window("Year end", -1, 1, "NONE"));
        assertSaysWhy(shortened, "why");
        Response moved = olivia.submit(olivia.page(change), change, window("Year end", 1, 3, "NONE"));
        assertSaysWhy(moved, "why");
        assertThat(Jsoup.parse(moved.asString()).select("#field-begins").attr("value"))
                .isEqualTo(hours(1).toString());
        Response elsewhere = olivia.submit(olivia.page(freezes), "/zone", Map.of("zone", "Pacific/Kiritimati"));
        assertSaysWhy(elsewhere, "why");
        scheduler.pass(Duration.ofMinutes(20));

        assertThat(estate.status(path)).isEqualTo("APPROVED");
        assertThat(rita.page(freezes).text()).contains("Frozen now", "in the zone UTC");
        assertThat(olivia.submit(olivia.page(change), change, window("Year end, longer", -1, 4, "NONE"))
                        .statusCode())
                .as("longer needs none")
                .isEqualTo(303);
        olivia.follow(olivia.submit(olivia.page(change), "/end", Map.of("reason", "Nobody is away")));
        scheduler.tick();
        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
        assertThat(estate.one("select details ->> 'reason' from audit_event where action = 'freeze.ended'"
                        + " order by id desc limit 1"))
                .isEqualTo("Nobody is away");
    }

    @Test
    void another_zone_thaws_with_a_reason() {
        plan("Year end", -1, 3);

        olivia.follow(olivia.submit(
                olivia.page(freezes), "/zone", Map.of("zone", "Pacific/Kiritimati", "why", "We moved there")));

        assertThat(holds()).isFalse();
        assertThat(estate.one("select details ->> 'reason' from audit_event where action = 'gallery.zone-set'"
                        + " order by id desc limit 1"))
                .isEqualTo("We moved there");
    }

    @Test
    void of_two_who_change_a_window_the_second_sees_what_the_first_did() {
        plan("Year end", 1, 3);
        String change = change("Year end");
        Document olivias = olivia.page(change);
        Visitor ada = Visitor.named("Ada");
        ada.follow(ada.submit(ada.page(change), change, window("Audit", 2, 5, "WEEKLY")));

        Response answer = olivia.submit(olivias, change, window("Year end, longer", 1, 4, "NONE"));

        assertThat(answer.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.text()).contains("Somebody else was faster", "Audit", "Each week");
        assertThat(page.select("#field-name").attr("value")).isEqualTo("Year end, longer");
        assertThat(estate.one("select name from freeze_window")).isEqualTo("Audit");
        assertThat(olivia.submit(page, change, Map.of()).statusCode())
                .as("read and sent again")
                .isEqualTo(303);
        assertThat(estate.one("select name from freeze_window")).isEqualTo("Year end, longer");
    }

    @Test
    void a_lift_of_last_week_is_not_told_of_this_week() {
        plan("Each week", -1, 3, "WEEKLY");
        olivia.submit(olivia.page(lift()), "/lift", Map.of("reason", "Log4Shell can't wait"));
        assertThat(rita.page(freezes).text()).contains("Log4Shell can't wait");

        Estate.azure().advance(Duration.ofDays(7));

        assertThat(Visitor.named("Rita").page(freezes).text())
                .contains("Frozen now")
                .doesNotContain("Log4Shell");
    }

    @Test
    void who_does_not_own_it_reads_why_things_wait_and_changes_nothing() {
        plan("Year end", -1, 3);

        Document page = rita.page(freezes);

        assertThat(page.text()).contains("Year end", "Frozen now");
        assertThat(page.select("main form, main a:contains(Lift)")).isEmpty();
        assertThat(rita.get(lift()).statusCode()).isEqualTo(404);
        assertThat(rita.post(freezes, window("Mine", 0, 1, "NONE")).statusCode())
                .isEqualTo(404);
        assertThat(estate.one("select count(*) from freeze_window")).isEqualTo(1L);
        assertThat(rita.page(estate.myGallery()).select("a[href=" + freezes + "]"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "name, '', Say what it is for",
        "begins, '', Choose a date and a time",
        "begins, soon, Write a date and a time",
        "begins, 1999-12-31T00:00, Choose a year from 2000",
        "ends, 2001-01-01T00:00, Choose an end after the beginning",
        "ends, 2150-01-01T00:00, within 60 days",
        "repeats, DAILY, Choose how often",
        "until, 2150-01-01, Leave this empty for what comes once",
        "until, never, Write a date",
    })
    void what_is_wrong_is_said_beside_its_field_and_nothing_is_lost(String field, String typed, String said) {
        Map<String, Object> entry = window("Year end", 1, 2, "NONE");
        entry.put(field, typed);

        Response answer = plan(entry);

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#error-" + field).text()).contains(said);
        if (!field.equals("repeats")) {
            assertThat(page.select("#field-" + field).attr("value")).isEqualTo(typed);
        }
        assertThat(estate.one("select count(*) from freeze_window")).isEqualTo(0L);
    }

    @Test
    void what_is_over_what_comes_too_often_and_what_is_too_much_is_refused() {
        assertThat(said(window("Over", -3, -2, "NONE"), "ends")).contains("over already");
        assertThat(said(window("Always", 0, 7 * 24, "WEEKLY"), "ends")).contains("shorter than a week");
        Map<String, Object> before = window("Weekly", 1, 2, "WEEKLY");
        before.put("until", "2001-01-01");
        assertThat(said(before, "until")).contains("on or after the first beginning");
        IntStream.range(0, 50).forEach(i -> plan("Window " + i, i + 1, i + 2));

        Response answer = plan(window("One more", 1, 2, "NONE"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).text()).contains("There are 50 windows already");
    }

    @ParameterizedTest
    @CsvSource({"Berlin", "+02:00", "Europe/Atlantis", "''", "Z"})
    void a_zone_has_to_be_a_region(String zone) {
        Response answer = olivia.submit(olivia.page(freezes), "/zone", Map.of("zone", zone));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("#error-zone").text()).contains("such as Europe/Berlin");
    }

    /** Whether a request that is approved now would wait. */
    private boolean holds() {
        String path = estate.submitted(rita);
        boolean holds = rita.page(path).text().contains("Approved now, it starts after");
        rita.submit(rita.page(path), "/withdrawal", Map.of());
        return holds;
    }

    private static void assertSaysWhy(Response answer, String field) {
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("#error-" + field).text())
                .contains("Say why: this ends the freeze under way before its time.");
    }

    private String change(String name) {
        return olivia.page(freezes)
                .selectFirst("a:contains(Change " + name + ")")
                .attr("href");
    }

    private String said(Map<String, Object> entry, String field) {
        return Jsoup.parse(plan(entry).asString()).select("#error-" + field).text();
    }

    private String lift() {
        return olivia.page(freezes).selectFirst("main a:contains(Lift)").attr("href");
    }

    private void plan(String name, int from, int to) {
        plan(name, from, to, "NONE");
    }

    private void plan(String name, int from, int to, String repeats) {
        Response answer = plan(window(name, from, to, repeats));
        assertThat(answer.statusCode())
                .as(Jsoup.parse(answer.asString()).text())
                .isEqualTo(303);
    }

    private Response plan(Map<String, Object> entry) {
        return olivia.submit(olivia.page(freezes), "/freezes", entry);
    }

    /** From and to in hours from now, in UTC. */
    private static Map<String, Object> window(String name, int from, int to, String repeats) {
        return entry(name, hours(from), hours(to), repeats);
    }

    private static Map<String, Object> entry(String name, LocalDateTime from, LocalDateTime to, String repeats) {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", name);
        entry.put("begins", from.toString());
        entry.put("ends", to.toString());
        entry.put("repeats", repeats);
        entry.put("until", "");
        return entry;
    }

    private static LocalDateTime hours(int hours) {
        return LocalDateTime.ofInstant(Estate.azure().now(), ZoneId.of("UTC"))
                .truncatedTo(ChronoUnit.MINUTES)
                .plusHours(hours);
    }
}
