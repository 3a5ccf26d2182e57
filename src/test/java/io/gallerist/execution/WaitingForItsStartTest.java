package io.gallerist.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Estate;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Rita names an earliest start: what is approved before waits for it, visibly, and starts by itself. */
@QuarkusTest
class WaitingForItsStartTest {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    Visitor rita;
    Visitor olivia;

    @BeforeEach
    void people() {
        estate.tidy();
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
    }

    @AfterEach
    void leave_no_trace() {
        estate.tidy();
    }

    @Test
    void an_approved_request_waits_for_its_start_and_starts_by_itself() {
        String path = submitted(inHours(3));
        assertThat(olivia.page(path).text()).contains("Earliest start", "Approved now, it starts after", "as asked");
        estate.approve(olivia, path);
        Estate.azure().clearCalls();
        scheduler.tick();

        assertThat(estate.status(path)).isEqualTo("APPROVED");
        assertThat(rita.page(path).text()).contains("Waits until", "as asked", "Earliest start");
        assertThat(rita.page("/requests").text()).contains("waits until");
        scheduler.pass(Duration.ofMinutes(170));
        assertThat(estate.status(path)).isEqualTo("APPROVED");
        assertThat(Estate.calls("GET", "PUT")).isEmpty();

        scheduler.pass(Duration.ofMinutes(10));

        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
        assertThat(rita.page(path).text()).doesNotContain("Waits until");
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
    }

    @Test
    void the_start_is_in_the_trail() {
        String start = inHours(3);
        String path = submitted(start);

        assertThat(estate.one(
                        "select details ->> 'not before' from audit_event where request_id = ? and action ="
                                + " 'request.submitted'",
                        Estate.id(path)))
                .isEqualTo(LocalDateTime.parse(start).toInstant(ZoneOffset.UTC).toString());
    }

    @Test
    void a_start_that_passed_during_the_review_holds_nothing() {
        String path = submitted(inHours(1));
        Estate.azure().advance(Duration.ofHours(1));

        estate.approve(olivia, path);
        scheduler.tick();

        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
    }

    @Test
    void what_is_wrong_is_said_beside_the_field_and_nothing_is_lost() {
        String draft = estate.draft(rita);

        Response answer = rita.submit(
                rita.page(draft), "/submission", Map.of("reason", "November patches", "start", "2001-01-01T08:00"));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#error-start").text()).contains("over already");
        assertThat(page.select("#field-start").attr("value")).isEqualTo("2001-01-01T08:00");
        assertThat(page.select("#field-reason").text()).isEqualTo("November patches");
        assertThat(estate.status(draft)).isEqualTo("DRAFT");
    }

    @Test
    void what_was_sent_back_has_its_start_in_the_form() {
        String start = inHours(30);
        String path = submitted(start);
        olivia.submit(olivia.page(path), "/reviews", Map.of("decision", "send_back", "comment", "Later, please"));

        assertThat(rita.page(path).select("#field-start").attr("value")).isEqualTo(start);
    }

    @Test
    void what_waits_is_cancelled_at_once() {
        String path = submitted(inHours(3));
        estate.approve(olivia, path);
        scheduler.tick();
        Estate.azure().clearCalls();

        olivia.submit(olivia.page(path), "/cancellation", Map.of());

        assertThat(estate.status(path)).isEqualTo("CANCELLED");
        scheduler.pass(Duration.ofHours(4));
        assertThat(Estate.writes()).isEmpty();
        assertThat(rita.page(path).text()).contains("Nothing was sent to Azure").doesNotContain("Waits until");
    }

    private String submitted(String start) {
        String draft = estate.draft(rita);
        assertThat(rita.submit(rita.page(draft), "/submission", Map.of("reason", "Not before", "start", start))
                        .statusCode())
                .isEqualTo(303);
        return draft;
    }

    /** In UTC: nobody told the portal of another zone. */
    private static String inHours(int hours) {
        return LocalDateTime.ofInstant(Estate.azure().now().plus(Duration.ofHours(hours)), ZoneOffset.UTC)
                .truncatedTo(ChronoUnit.MINUTES)
                .toString();
    }
}
