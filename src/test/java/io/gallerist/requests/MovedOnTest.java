package io.gallerist.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Estate;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A page that was opened before things moved on: its button leads to a page that says so and leads back. */
@QuarkusTest
class MovedOnTest {
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
    void withdrawing_what_was_approved_meanwhile() {
        String path = estate.submitted(rita);
        Document open = rita.page(path);
        estate.approve(olivia, path);

        refused(rita.submit(open, "/withdrawal", Map.of()), path, "can't be withdrawn", "approved");
        assertThat(estate.status(path)).isEqualTo("APPROVED");
        assertThat(rita.page(path).select("form[action$=/withdrawal]")).isEmpty();
        assertThat(rita.page(path).select("form[action$=/cancellation]")).hasSize(1);
    }

    @Test
    void deciding_twice() {
        String path = estate.submitted(rita);
        Document open = olivia.page(path);
        olivia.submit(open, "/reviews", Map.of("decision", "reject", "comment", "Not this month"));

        refused(
                olivia.submit(open, "/reviews", Map.of("decision", "approve", "comment", "")),
                path,
                "It was decided after you opened it. Olivia Brandt: rejected.",
                "it is \"rejected\" now");
        assertThat(estate.events(path)).containsExactly("request.drafted", "request.submitted", "request.rejected");
    }

    @Test
    void submitting_twice() {
        String path = estate.draft(rita);
        Document open = rita.page(path);
        rita.submit(open, "/submission", Map.of("reason", "Patches"));

        refused(rita.submit(open, "/submission", Map.of("reason", "Patches")), path, "can't be submitted", "waiting");
        assertThat(estate.events(path)).containsExactly("request.drafted", "request.submitted");
    }

    @Test
    void cancelling_what_was_never_approved() {
        String path = estate.submitted(rita);

        refused(rita.post(path + "/cancellation", Map.of()), path, "can't be cancelled", "waiting");
    }

    @Test
    void changing_what_was_submitted_in_another_tab() {
        String path = estate.draft(rita);
        Document form = rita.page(estate.myDefinition() + "/versions/new?request=" + Estate.id(path));
        estate.submit(rita, path);

        refused(rita.submit(form, "/versions", Map.of("number", Estate.number())), path, "can't be edited", "waiting");
    }

    private static void refused(Response answer, String path, String why, String now) {
        assertThat(answer.statusCode()).isEqualTo(409);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst(".lead").text()).contains(why, now);
        assertThat(page.selectFirst(".page-actions a").attr("href")).isEqualTo(path);
    }
}
