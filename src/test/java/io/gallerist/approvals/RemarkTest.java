package io.gallerist.approvals;

import static io.gallerist.approvals.People.lead;
import static io.gallerist.approvals.People.says;
import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.policies.Reviewers;
import io.gallerist.support.Estate;
import io.gallerist.support.Policed;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Asking and answering on a request's page, by those who have nothing to decide just now. */
@QuarkusTest
class RemarkTest {
    @Inject
    Estate estate;

    Visitor rita;
    Visitor olivia;

    @BeforeEach
    void people() {
        estate.tidy();
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
    }

    @Test
    void who_asked_answers_and_what_was_decided_so_far_still_counts() {
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        Policed.by(Policed.stage("Owners", 2, 1, Reviewers.owners()));
        String path = estate.submitted(rita);
        says(olivia, path, "approve", "If the replicas are needed");

        Document page = rita.follow(remarks(rita, path, "Twenty teams start at nine"));

        assertThat(page.text()).contains("Your comment is on the request's page.", "Twenty teams start at nine");
        assertThat(estate.events(path)).endsWith("request.commented");
        assertThat(olivia.page(path).text()).contains("1 of 2 approvals", "Twenty teams start at nine");
        says(Visitor.named("Otto"), path, "approve", "");
        assertThat(estate.status(path)).isEqualTo("APPROVED");
    }

    @Test
    void who_has_nothing_to_write_is_told_so_at_the_field_and_too_much_is_kept() {
        String path = estate.submitted(rita);

        Response nothing = remarks(rita, path, "  ");
        Response tooMuch = remarks(rita, path, "x".repeat(2001));

        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(nothing.asString()).selectFirst("#error-comment").text())
                .contains("Write the comment");
        assertThat(tooMuch.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(tooMuch.asString());
        assertThat(page.select(".error-summary a[href=#field-comment]")).hasSize(1);
        assertThat(page.selectFirst("#field-comment").text()).hasSize(2001);
        assertThat(estate.events(path)).doesNotContain("request.commented");
    }

    @Test
    void auditors_look_on() {
        String path = estate.submitted(rita);
        Visitor amir = Visitor.named("Amir");
        assertThat(amir.page(path).select("form[action$=/comments]")).isEmpty();

        Response answer = amir.post(path + "/comments", Map.of("comment", "Is that so?"));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(estate.events(path)).endsWith("request.comment refused");
    }

    @Test
    void what_was_written_as_it_ended_can_be_copied() {
        String path = estate.submitted(rita);
        Document open = rita.page(path);
        says(olivia, path, "reject", "Not this month");

        Response late = rita.submit(open, "/comments", Map.of("comment", "Twenty teams start at nine"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(lead(late)).contains("can't be commented on");
        assertThat(Jsoup.parse(late.asString())
                        .selectFirst("textarea[readonly]")
                        .text())
                .isEqualTo("Twenty teams start at nine");
    }

    @Test
    void a_reviewer_has_one_form_only() {
        String path = estate.submitted(rita);

        assertThat(olivia.page(path).select("textarea[name=comment]")).hasSize(1);
    }

    private static Response remarks(Visitor who, String path, String words) {
        return who.submit(who.page(path), "/comments", Map.of("comment", words));
    }
}
