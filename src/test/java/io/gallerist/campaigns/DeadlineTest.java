package io.gallerist.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.policies.SharingRules.Undecided;
import io.gallerist.support.Estate;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What nobody decided on by the deadline follows the policy of that moment. */
@QuarkusTest
class DeadlineTest {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    Reviews reviews;
    Visitor olivia;

    @BeforeEach
    void two_have_access() {
        reviews = new Reviews(estate);
        reviews.none();
        olivia = Visitor.named("Olivia");
        List.of("anna", "bert").forEach(reviews::granted);
    }

    @Test
    void it_is_reminded_of_once_three_days_before_and_closed_after() {
        Document page = reviews.started(olivia);
        look(Duration.ofDays(11));
        assertThat(reviews.events()).containsExactly("campaign.started");

        look(Duration.ofDays(1));
        look(Duration.ofDays(1));
        assertThat(reviews.events()).containsExactly("campaign.started", "campaign.reminded");

        look(Duration.ofDays(2));

        assertThat(reviews.events())
                .containsExactly(
                        "campaign.started",
                        "campaign.reminded",
                        "campaign.item-kept",
                        "campaign.item-kept",
                        "campaign.ended");
        assertThat(olivia.page(page.location()).text()).contains("Over", "by the policy", "the policy says keep");
        assertThat(reviews.state("anna")).isEqualTo("ASSIGNED");
    }

    @Test
    void the_policy_in_force_at_the_deadline_counts() {
        Document page = reviews.started(olivia);
        olivia.follow(olivia.submit(
                page, "/decisions", Reviews.decision("keep", "Still needed", Reviews.items(page, "anna"))));
        Reviews.policy(null, 14, Undecided.REMOVE);

        look(Duration.ofDays(15));

        assertThat(reviews.state("anna")).isEqualTo("ASSIGNED");
        assertThat(reviews.state("bert")).isIn("ENDING", "ENDED");
        assertThat(estate.one("select undecided from campaign")).isEqualTo("REMOVE");
        assertThat(estate.one("select details->>'removed' from audit_event where action = 'campaign.ended'"
                        + " order by id desc limit 1"))
                .isEqualTo("1");
    }

    @Test
    void more_than_one_batch_follows_the_policy_too() {
        for (int i = 0; i < Closing.BATCH + 5; i++) {
            reviews.granted("guest" + i);
        }
        reviews.started(olivia);
        Reviews.policy(null, 14, Undecided.REMOVE);

        look(Duration.ofDays(15));

        assertThat(estate.one("select count(*) from access_grant where state = 'ASSIGNED'"))
                .isEqualTo(0L);
        assertThat(reviews.events()).endsWith("campaign.item-removed", "campaign.ended");
    }

    @Test
    void after_the_deadline_nobody_decides_even_before_it_is_closed() {
        Document page = reviews.started(olivia);
        Estate.azure().advance(Duration.ofDays(15));

        Response late = olivia.submit(page, "/decisions", Reviews.decision("keep", "", Reviews.items(page, "anna")));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.asString()).contains("This review is over");
    }

    private void look(Duration later) {
        Estate.azure().advance(later);
        scheduler.run(CampaignTasks.CLOSE);
    }
}
