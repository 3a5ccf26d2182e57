package io.gallerist.approvals;

import static io.gallerist.approvals.People.lead;
import static io.gallerist.approvals.People.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Estate;
import io.gallerist.support.Policed;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A stage that waits: first a reminder, then the alternates, then the end. */
@QuarkusTest
class WaitingTooLongTest {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    Visitor rita;
    Visitor olivia;
    Visitor ravi;
    String path;

    @BeforeEach
    void a_policy_with_a_reminder_after_a_day_alternates_after_two_and_an_end_after_three() {
        estate.tidy();
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
        ravi = Visitor.named("Ravi");
        Policed.by(Policed.patient(24, 48, 72, new People(estate).person("Ravi")));
        path = estate.submitted(rita);
    }

    private void after(Duration time) {
        scheduler.pass(time.plusSeconds(1));
        scheduler.run("watch-stages");
        scheduler.run("watch-stages");
    }

    @Test
    void it_is_reminded_of_escalated_and_expires_once_each() {
        after(Duration.ofHours(23));
        assertThat(estate.events(path)).endsWith("request.submitted");
        after(Duration.ofHours(1));
        assertThat(estate.events(path)).endsWith("request.submitted", "request.review-reminded");
        after(Duration.ofHours(24));
        assertThat(estate.events(path)).endsWith("request.review-reminded", "request.review-escalated");
        after(Duration.ofHours(24));

        assertThat(estate.events(path)).endsWith("request.review-escalated", "request.expired");
        assertThat(estate.status(path)).isEqualTo("EXPIRED");
        assertThat(rita.page(path).text())
                .contains("Expired", "Nobody decided on the stage Owners within 72 hours", "Ask for one like this");
        assertThat(olivia.page("/inbox").select("a[href=" + path + "]")).isEmpty();
    }

    @Test
    void an_alternate_sees_and_decides_it_only_once_it_has_escalated() {
        assertThat(ravi.get(path).statusCode()).isEqualTo(404);
        after(Duration.ofHours(48));

        assertThat(ravi.page("/inbox").select("a[href=" + path + "]")).hasSize(1);
        assertThat(ravi.page(path).text()).contains("Escalated", "Ravi Menon can decide, too");
        says(ravi, path, "approve", "");

        assertThat(estate.status(path)).isEqualTo("APPROVED");
        after(Duration.ofHours(48));
        assertThat(estate.events(path)).doesNotContain("request.expired");
    }

    @Test
    void who_opened_it_before_it_expired_is_told_so() {
        Document open = olivia.page(path);
        after(Duration.ofHours(80));

        Response late = says(olivia, open, "approve", "");

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(lead(late)).contains("it is \"expired\" now");
    }

    @Test
    void the_inbox_says_until_when() {
        assertThat(olivia.page("/inbox").select("td[data-label=Until] time")).hasSize(1);
    }

    @Test
    void once_it_has_expired_no_further_stage_comes() {
        Policed.by(
                Policed.patient(24, 48, 72, new People(estate).person("Ravi")),
                Policed.stage("Release", io.gallerist.policies.Reviewers.administrators()));
        String two = estate.submitted(rita);

        after(Duration.ofHours(80));
        after(Duration.ofHours(1));

        assertThat(estate.all("select state from stage where request_id = ? order by position", Estate.id(two)))
                .containsExactly("EXPIRED", "VOID");
        assertThat(rita.page(two).text())
                .contains("of whom too few decided in time", "Would have been up to the portal's administrators");
    }
}
