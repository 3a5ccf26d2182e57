package io.gallerist.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.policies.SharingRules;
import io.gallerist.support.Estate;
import io.gallerist.support.Policed;
import io.gallerist.support.PostOffice;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An owner has all access to a gallery looked at: what is kept, what is removed, and by whom. */
@QuarkusTest
class CampaignTest {
    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    Reviews reviews;
    Visitor olivia;
    Visitor ada;

    @BeforeEach
    void three_have_access() {
        reviews = new Reviews(estate);
        reviews.none();
        olivia = Visitor.named("Olivia");
        ada = Visitor.named("Ada");
        List.of("anna", "bert", "cora").forEach(reviews::granted);
    }

    @Test
    void an_owner_keeps_some_removes_others_with_a_reason_and_ends_it() {
        Document page = reviews.started(olivia);
        assertThat(page.text()).contains("0 of 3", "Once a year", "by Olivia Brandt");

        page = decided(page, "keep", "", "anna", "bert");
        assertThat(page.text()).contains("2 of 3", "Kept: 2").doesNotContain("End the review");
        page = decided(page, "remove", "The project is over", "cora");

        assertThat(reviews.state("anna")).isEqualTo("ASSIGNED");
        assertThat(reviews.state("cora")).isIn("ENDING", "ENDED");
        assertThat(estate.one("select ending_because from access_grant where principal_name = 'cora'"))
                .isEqualTo("Access review: The project is over");
        assertThat(olivia.page(page.location() + "?show=all").text())
                .contains("by Olivia Brandt", "The project is over");
        Document over = olivia.follow(olivia.submit(page, "/end", Map.of()));
        assertThat(over.text()).contains("Over", "2 kept, 1 removed");
        assertThat(reviews.events())
                .containsExactly(
                        "campaign.started",
                        "campaign.item-kept",
                        "campaign.item-kept",
                        "campaign.item-removed",
                        "campaign.ended");
    }

    @Test
    void the_other_owners_are_told_when_it_begins() {
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        PostOffice.empty();

        reviews.started(olivia);
        scheduler.tick();

        assertThat(PostOffice.subjectsTo("otto@contoso.example"))
                .containsOnlyOnce("A review of all access to myGallery has begun");
    }

    @Test
    void what_is_removed_needs_a_reason_and_something_has_to_be_chosen() {
        Document page = reviews.started(olivia);
        List<String> anna = Reviews.items(page, "anna");

        Response without = olivia.submit(page, "/decisions", Reviews.decision("remove", " ", anna));
        Response none = olivia.submit(page, "/decisions", Map.of("decision", "keep", "reason", "All are fine"));

        assertThat(without.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(without.asString());
        assertThat(again.select("#error-reason").text()).contains("Say why");
        assertThat(again.select("input[name=item][checked]").eachAttr("value")).isEqualTo(anna);
        assertThat(none.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(none.asString()).text()).contains("Choose the access", "All are fine");
        assertThat(reviews.state("anna")).isEqualTo("ASSIGNED");
    }

    @Test
    void where_the_policy_wants_words_what_is_kept_needs_them_too() {
        Policed.sharing(true, SharingRules.standard());
        Document page = reviews.started(olivia);
        List<String> anna = Reviews.items(page, "anna");

        assertThat(olivia.submit(page, "/decisions", Reviews.decision("keep", "", anna))
                        .statusCode())
                .isEqualTo(422);
        assertThat(decided(page, "keep", "Still builds on it", "anna").text()).contains("1 of 3");
    }

    @Test
    void nobody_decides_on_the_own_access_by_whatever_account() {
        reviews.granted("Olivia Brandt", "olivia@contoso.example", SamplePeople.OLIVIA);
        reviews.granted("Olivia Brandt (admin)", "olivia.admin@contoso.example", SamplePeople.OLIVIA_ADMIN);
        Visitor.named("olivia.admin@contoso.example");
        estate.sql("update person set marks = '{employee:c-brandt}' where mail like 'olivia%@contoso.example'");
        Document page = reviews.started(olivia);

        assertThat(page.select("input[name=item]")).hasSize(3);
        assertThat(page.text()).contains("your own access: another owner or an administrator decides");
        for (String name : List.of("Olivia Brandt", "Olivia Brandt (admin)")) {
            String item = String.valueOf(estate.one("select id from campaign_item where who = ?", name));
            Response refused = olivia.submit(page, "/decisions", Reviews.decision("keep", "Mine", List.of(item)));
            assertThat(refused.statusCode()).isEqualTo(422);
            assertThat(refused.asString()).contains("Nobody decides on their own access");
        }
        assertThat(reviews.events()).contains("campaign.decide-own");
        Document adas = ada.page(page.location());
        assertThat(decided(ada, adas, "keep", "She builds it", "Olivia Brandt").text())
                .contains("1 of 5");
    }

    @Test
    void of_two_who_decide_at_once_the_second_is_told_who_was_first() {
        Document page = reviews.started(olivia);
        Document adas = ada.page(page.location());

        decided(page, "keep", "", "anna");
        Response second = ada.submit(
                adas, "/decisions", Reviews.decision("remove", "Who is that?", Reviews.items(adas, "anna", "bert")));

        assertThat(second.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(second.asString());
        assertThat(again.text())
                .contains("Olivia Brandt decided on the access of anna meanwhile: it was kept", "Who is that?");
        assertThat(again.select("input[name=item][checked]").eachAttr("value")).isEqualTo(Reviews.items(adas, "bert"));
        assertThat(reviews.state("anna")).isEqualTo("ASSIGNED");
        assertThat(reviews.state("bert")).isEqualTo("ASSIGNED");
    }

    @Test
    void what_ended_meanwhile_is_shown_so_and_keeps_nobody_from_ending() {
        Document page = reviews.started(olivia);
        estate.sql("update access_grant set state = 'ENDED', ended_at = now() where principal_name = 'bert'");

        Document now = olivia.page(page.location());
        assertThat(now.select("tr:contains(bert)").text()).contains("Ended meanwhile");
        assertThat(now.select("tr:contains(bert) input")).isEmpty();
        assertThat(olivia.submit(now, "/decisions", Reviews.decision("keep", "", Reviews.items(page, "bert")))
                        .statusCode())
                .isEqualTo(422);
        decided(now, "keep", "", "anna", "cora");
        olivia.follow(olivia.post(page.location() + "/end", Map.of()));

        assertThat(olivia.page(page.location()).text()).contains("2 kept, 0 removed, 1 ended meanwhile");
    }

    @Test
    void there_is_one_open_review_a_gallery_and_none_of_nothing() {
        Document page = reviews.started(olivia);
        Response second = ada.post(estate.myGallery() + "/reviews", Map.of("deadline", Reviews.day(20), "note", ""));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.asString()).contains("is under way", page.location());

        Response early = olivia.submit(page, "/cancellation", Map.of("because", " "));
        assertThat(early.statusCode()).isEqualTo(422);
        assertThat(olivia.follow(olivia.submit(page, "/cancellation", Map.of("because", "Wrong month")))
                        .text())
                .contains("Cancelled", "Wrong month");
        assertThat(reviews.events()).endsWith("campaign.cancelled");

        reviews.none();
        Response empty = olivia.post(estate.myGallery() + "/reviews", Map.of("deadline", Reviews.day(20), "note", ""));
        assertThat(empty.statusCode()).isEqualTo(409);
        assertThat(estate.all("select id from campaign")).isEmpty();
    }

    @Test
    void a_deadline_is_a_day_to_come() {
        for (String deadline : List.of("", "soon", Reviews.day(0), Reviews.day(-1), Reviews.day(91))) {
            Response answer =
                    olivia.post(estate.myGallery() + "/reviews", Map.of("deadline", deadline, "note", "Kept as typed"));
            assertThat(answer.statusCode()).as(deadline).isEqualTo(422);
            assertThat(answer.asString()).contains("Kept as typed", "error-deadline");
        }
    }

    @Test
    void the_day_of_the_deadline_is_the_one_that_was_chosen() {
        String day = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH).format(LocalDate.parse(Reviews.day(14)));

        assertThat(reviews.started(olivia).text()).contains("until " + day + ", 23:59");
    }

    @Test
    void a_second_account_that_never_signed_in_is_the_own_one_too() {
        estate.sql("update person set marks = '{}', mail = null where object_id = ?", SamplePeople.OLIVIA_ADMIN);
        reviews.granted("Second account", "", SamplePeople.OLIVIA_ADMIN);
        Document page = reviews.started(olivia);

        Response refused = olivia.submit(
                page, "/decisions", Reviews.decision("keep", "Fine", Reviews.items(page, "Second", "anna")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(refused.asString()).text())
                .contains("Nobody decides on their own access: leave out Second account", "0 of 4");
    }

    @Test
    void a_role_that_somebody_else_gave_is_removed_as_well_and_not_left_in_place() {
        estate.sql("update access_grant set given_elsewhere = true where principal_name in ('anna', 'bert')");
        Document page = reviews.started(olivia);

        decided(page, "remove", "The project is over", "anna");

        assertThat(estate.all("select principal_name from access_grant where given_elsewhere"))
                .isEqualTo(List.of("bert"));
        estate.sql(
                "update access_grant set state = 'ENDED', ended_at = now() where principal_name in ('anna', 'bert')");
        assertThat(olivia.page(page.location() + "?show=all")
                        .select("tr:contains(anna)")
                        .text())
                .contains("Removed");
        assertThat(olivia.get(page.location() + "/export").asString())
                .contains("The project is over,removed\r\n", ",left in place\r\n");
    }

    @Test
    void what_was_lost_and_is_being_given_again_is_still_decided_on() {
        Document page = reviews.started(olivia);
        estate.sql("update access_grant set state = 'WANTED', assigned_at = null where principal_name = 'anna'");

        decided(page, "remove", "Nobody knows her", "anna");

        assertThat(reviews.state("anna")).isIn("ENDING", "ENDED");
    }

    @Test
    void what_is_lost_or_being_given_again_when_it_begins_is_reviewed_too_but_not_what_was_never_given() {
        List.of("dora", "emil").forEach(reviews::granted);
        estate.sql("update access_grant set state = 'LOST' where principal_name = 'anna'");
        estate.sql(
                "update access_grant set state = 'WANTED', assigned_at = null where principal_name in ('bert', 'dora')");
        estate.sql("update access_grant set assignment = null where principal_name = 'dora'");
        estate.sql("update access_grant set state = 'ENDED', ended_at = now() where principal_name = 'emil'");

        Document page = reviews.started(olivia);

        assertThat(page.select("input[name=item]").eachAttr("aria-label"))
                .extracting(label -> label.substring(7, 11))
                .containsExactly("anna", "bert", "cora");
    }

    @Test
    void another_end_since_the_review_began_is_shown() {
        Document page = reviews.started(olivia);
        estate.sql("update access_grant set until = ? where principal_name = 'anna'", Reviews.at(Duration.ofDays(400)));

        assertThat(olivia.page(page.location()).select("tr:contains(anna)").text())
                .contains("No end now until");
        assertThat(olivia.page(page.location()).select("tr:contains(bert)").text())
                .doesNotContain("now until");
    }

    @Test
    void an_error_on_the_second_page_of_all_shows_that_page_again_with_what_was_chosen() {
        for (int i = 0; i < CampaignItem.PAGE; i++) {
            reviews.granted("guest" + (100 + i));
        }
        Document first = olivia.page(reviews.started(olivia).location() + "?show=all");
        Document second = olivia.page(first.selectFirst("a[rel=next]").attr("href"));
        List<String> last = second.select("input[name=item]").eachAttr("value").subList(0, 1);

        Response without = olivia.submit(second, "/decisions", Reviews.decision("remove", "", last));

        assertThat(without.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(without.asString());
        assertThat(again.select("input[name=item][checked]").eachAttr("value")).isEqualTo(last);
        assertThat(again.select("nav.tabs a[aria-current]").text()).isEqualTo("All");
        Response decided = olivia.submit(second, "/decisions", Reviews.decision("keep", "", last));
        URI location = URI.create(decided.header("Location"));
        Document next = olivia.page(location.getPath() + "?" + location.getQuery());
        assertThat(next.select("nav.tabs a[aria-current]").text()).isEqualTo("All");
        assertThat(next.select("tbody tr")).hasSize(3);
    }

    @Test
    void an_auditor_reads_it_and_decides_nothing() {
        Document page = reviews.started(olivia);
        Visitor amir = Visitor.named("Amir");

        assertThat(amir.page(page.location()).select("input[name=item], form[action$=cancellation]"))
                .isEmpty();
        assertThat(amir.post(page.location() + "/decisions", Map.of("decision", "keep"))
                        .statusCode())
                .isEqualTo(404);
        assertThat(Visitor.named("Otto").get(page.location()).statusCode()).isEqualTo(404);
    }

    private Document decided(Document page, String word, String reason, String... who) {
        return decided(olivia, page, word, reason, who);
    }

    private static Document decided(Visitor by, Document page, String word, String reason, String... who) {
        return by.follow(by.submit(page, "/decisions", Reviews.decision(word, reason, Reviews.items(page, who))));
    }
}
