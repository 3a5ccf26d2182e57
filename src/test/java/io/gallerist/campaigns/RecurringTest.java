package io.gallerist.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.policies.SharingRules.Undecided;
import io.gallerist.support.Estate;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Reviews that begin by themselves, as the policy says. */
@QuarkusTest
class RecurringTest {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    Reviews reviews;

    @BeforeEach
    void one_has_access() {
        reviews = new Reviews(estate);
        reviews.none();
        reviews.granted("anna");
    }

    @Test
    void without_a_word_of_the_policy_none_begins() {
        look(Duration.ofDays(400));

        assertThat(count()).isZero();
    }

    @Test
    void it_begins_every_so_many_days_one_at_a_time() {
        Reviews.policy(90, 30, Undecided.KEEP);

        look(Duration.ZERO);
        look(Duration.ofHours(1));
        assertThat(count()).isEqualTo(1);
        assertThat(estate.one("select (deadline - started_at)::text from campaign"))
                .isEqualTo("30 days");
        assertThat(Visitor.named("Olivia").page(estate.myGallery() + "/reviews").text())
                .contains("every 90 days", "by itself, as the policy says");

        Estate.azure().advance(Duration.ofDays(31));
        scheduler.run(CampaignTasks.CLOSE);
        look(Duration.ZERO);
        assertThat(count()).isEqualTo(1);
        look(Duration.ofDays(59));
        assertThat(count()).isEqualTo(2);
        assertThat(reviews.events()).containsExactly("campaign.started");
    }

    @Test
    void a_gallery_that_nobody_has_access_to_is_not_reviewed() {
        reviews.none();
        Reviews.policy(1, 30, Undecided.KEEP);

        look(Duration.ofDays(5));

        assertThat(count()).isZero();
    }

    @Test
    void one_that_an_owner_started_and_cancelled_puts_nothing_off() {
        Visitor olivia = Visitor.named("Olivia");
        cancel(olivia, reviews.started(olivia));
        Reviews.policy(90, 30, Undecided.KEEP);

        look(Duration.ofHours(1));

        assertThat(count()).isEqualTo(2);
        Document begun = Visitor.named("Ada").page(newest());
        assertThat(begun.text()).contains("by itself, as the policy says");
        assertThat(olivia.page(newest()).select("form[action$=/cancellation]")).isEmpty();
        assertThat(olivia.post(newest() + "/cancellation", Map.of("because", "No time"))
                        .statusCode())
                .isEqualTo(409);
        cancel(Visitor.named("Ada"), begun);
        assertThat(reviews.events()).endsWith("campaign.cancel", "campaign.cancelled");
        look(Duration.ofDays(89));
        assertThat(count()).isEqualTo(2);
        look(Duration.ofDays(1));
        assertThat(count()).isEqualTo(3);
    }

    private static void cancel(Visitor who, Document page) {
        who.follow(who.submit(page, "/cancellation", Map.of("because", "Wrong month")));
    }

    private String newest() {
        return estate.myGallery() + "/reviews/" + estate.one("select id from campaign order by id desc limit 1");
    }

    private void look(Duration later) {
        Estate.azure().advance(later);
        scheduler.run(CampaignTasks.BEGIN);
    }

    private long count() {
        return ((Number) estate.one("select count(*) from campaign")).longValue();
    }
}
