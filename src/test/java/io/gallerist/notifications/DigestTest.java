package io.gallerist.notifications;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Estate;
import io.gallerist.support.PostOffice;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** One mail a day with what has happened. */
@QuarkusTest
class DigestTest {
    private static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    private static final String OLIVIA = "olivia@contoso.example";
    private static final String RITA = "rita@contoso.example";

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    Visitor rita;
    Visitor olivia;

    @BeforeEach
    void once_a_day_at_nine_in_tokyo() {
        estate.tidy();
        estate.sql("delete from digest_item");
        estate.sql("delete from preference");
        PostOffice.empty();
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
        waitUntil(10);
        prefers(rita, "DAILY");
    }

    @AfterEach
    void leave() {
        estate.sql("delete from preference");
    }

    @Test
    void what_happened_comes_in_one_mail_at_the_hour() {
        String first = decided("approve");
        String second = decided("reject");
        digests();
        assertThat(PostOffice.to(RITA)).as("not before the hour").isEmpty();

        waitUntil(9);
        digests();
        digests();

        assertThat(PostOffice.subjectsTo(RITA)).containsExactly("What has happened since the last summary: 2");
        Document mail = lastMail();
        assertThat(mail.text())
                .contains("About your requests", label(first) + " was approved", label(second) + " was rejected");
        assertThat(mail.text()).contains("http://localhost:8080/");
    }

    @Test
    void what_was_decided_meanwhile_no_longer_waits() {
        prefers(olivia, "DAILY");
        String open = estate.submitted(rita);
        String decided = estate.submitted(rita);
        scheduler.tick();
        olivia.submit(olivia.page(decided), "/reviews", Map.of("decision", "reject", "comment", "Because"));

        waitUntil(9);
        digests();

        assertThat(PostOffice.subjectsTo(OLIVIA)).containsExactly("What has happened since the last summary: 1");
        assertThat(olivia.page("/_mail").select("main tbody a").eachAttr("href"))
                .map(mail -> olivia.page(mail).text())
                .anyMatch(text -> text.contains("Waiting for you") && text.contains(label(open) + " waits"))
                .noneMatch(text -> text.contains("Waiting for you") && text.contains(label(decided) + " waits"));
    }

    @Test
    void who_left_gets_no_digest() {
        decided("reject");
        estate.sql("update person set left_at = now() where mail = ?", RITA);

        waitUntil(9);
        digests();

        assertThat(PostOffice.to(RITA)).isEmpty();
    }

    @Test
    void nothing_comes_when_nothing_happened() {
        decided("reject");
        waitUntil(9);
        digests();
        PostOffice.empty();

        scheduler.pass(Duration.ofDays(1));
        digests();

        assertThat(PostOffice.to(RITA)).isEmpty();
    }

    @Test
    void what_happens_after_the_hour_waits_for_the_next_day() {
        waitUntil(9);
        scheduler.pass(Duration.ofMinutes(20));
        decided("reject");
        digests();
        assertThat(PostOffice.to(RITA)).isEmpty();

        waitUntil(9);
        digests();

        assertThat(PostOffice.to(RITA)).hasSize(1);
    }

    @Test
    void who_changes_the_mind_to_none_is_left_alone() {
        decided("reject");
        prefers(rita, "NONE");

        waitUntil(9);
        digests();

        assertThat(PostOffice.to(RITA)).isEmpty();
    }

    @Test
    void an_hour_that_the_clocks_skip_is_the_next_one_and_one_that_comes_twice_is_the_first() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");

        assertThat(due("2027-03-28T00:59:00Z", berlin)).isEqualTo(Instant.parse("2027-03-27T01:00:00Z"));
        assertThat(due("2027-03-28T01:00:00Z", berlin)).isEqualTo(Instant.parse("2027-03-28T01:00:00Z"));
        assertThat(due("2027-10-31T00:30:00Z", berlin)).isEqualTo(Instant.parse("2027-10-31T00:00:00Z"));
        assertThat(due("2027-10-31T01:30:00Z", berlin)).isEqualTo(Instant.parse("2027-10-31T00:00:00Z"));
    }

    private static Instant due(String now, ZoneId zone) {
        return Digests.lastDue(Instant.parse(now).atZone(zone), 2).toInstant();
    }

    private String decided(String how) {
        String path = estate.submitted(rita);
        olivia.submit(olivia.page(path), "/reviews", Map.of("decision", how, "comment", "Because"));
        estate.sql("delete from scheduled_tasks where task_name = 'carry-out'");
        scheduler.tick();
        return path;
    }

    private void digests() {
        scheduler.run("send-digests");
        scheduler.tick();
    }

    /** The next time that it is so late in Tokyo, and a minute. */
    private void waitUntil(int hour) {
        ZonedDateTime now = Estate.azure().now().atZone(TOKYO);
        ZonedDateTime then = now.toLocalDate().atTime(hour, 1).atZone(TOKYO);
        scheduler.pass(Duration.between(now, then.isAfter(now) ? then : then.plusDays(1)));
    }

    private static void prefers(Visitor who, String pace) {
        who.follow(who.submit(
                who.page("/me/notifications"),
                "/me/notifications",
                Map.of("pace", pace, "hour", "9", "language", "en", "zone", "Asia/Tokyo")));
    }

    private Document lastMail() {
        List<String> mails = olivia.page("/_mail").select("main tbody a").eachAttr("href");
        return olivia.page(mails.get(0));
    }

    private String label(String path) {
        return "R-" + estate.one("select number from request where id = ?", Estate.id(path));
    }
}
