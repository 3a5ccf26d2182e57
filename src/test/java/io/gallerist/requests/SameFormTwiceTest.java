package io.gallerist.requests;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.support.Estate;
import io.gallerist.support.Together;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A double click, a reload, a form of another site: one request or none. */
@QuarkusTest
class SameFormTwiceTest {
    @Inject
    Estate estate;

    Visitor rita;

    @BeforeEach
    void people() {
        estate.tidy();
        rita = Visitor.named("Rita");
    }

    @Test
    void a_version_asked_for_twice_with_one_form_is_one_request() {
        Document form = rita.page(estate.myDefinition() + "/versions/new");
        Map<String, Object> entry = Estate.entry();

        Response first = rita.submit(form, "/versions", entry);
        Response second = rita.submit(form, "/versions", entry);

        assertThat(second.statusCode()).isEqualTo(303);
        assertThat(Visitor.path(second)).isEqualTo(Visitor.path(first));
        assertThat(made(form)).isEqualTo(1L);
    }

    @Test
    void five_clicks_at_once_are_one_request() {
        Document form = rita.page(estate.myDefinition() + "/versions/new");
        Map<String, Object> entry = Estate.entry();

        List<Response> answers = Together.times(5, () -> rita.submit(form, "/versions", entry));

        assertThat(answers).extracting(Response::statusCode).containsOnly(303);
        assertThat(answers).extracting(Visitor::path).containsOnly(Visitor.path(answers.get(0)));
        assertThat(made(form)).isEqualTo(1L);
        assertThat(estate.events(Visitor.path(answers.get(0)))).containsExactly("request.drafted");
    }

    @Test
    void a_gallery_shared_with_five_clicks_at_once_is_one_request() {
        Document form = rita.page(estate.myGallery() + "/access/new");

        List<Response> answers =
                Together.times(5, () -> rita.submit(form, "/access", Map.of("mails", "five-clicks@fabrikam.example")));

        assertThat(answers).extracting(Response::statusCode).containsOnly(303);
        assertThat(made(form)).isEqualTo(1L);
    }

    @Test
    void submitting_with_five_clicks_at_once_submits_once() {
        String path = estate.draft(rita);
        Document review = rita.page(path);

        List<Response> answers =
                Together.times(5, () -> rita.submit(review, "/submission", Map.of("reason", "Patches")));

        assertThat(answers)
                .extracting(Response::statusCode)
                .containsOnlyOnce(303)
                .containsOnly(303, 409);
        assertThat(estate.events(path)).containsExactly("request.drafted", "request.submitted");
    }

    @Test
    void a_reason_that_came_too_late_can_be_copied() {
        String path = estate.draft(rita);
        Document review = rita.page(path);
        rita.submit(review, "/submission", Map.of("reason", "Patches"));

        Response late = rita.submit(review, "/submission", Map.of("reason", "Patches, and ten lines more"));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(late.asString())
                        .selectFirst("textarea[readonly]")
                        .text())
                .isEqualTo("Patches, and ten lines more");
    }

    @Test
    void a_form_without_its_token_is_refused() {
        String path = estate.draft(rita);

        Response submitted = rita.postWithoutToken(path + "/submission", Map.of("reason", "Patches"));

        assertThat(submitted.statusCode()).isEqualTo(400);
        assertThat(submitted.asString()).contains("That could not be read");
        assertThat(estate.status(path)).isEqualTo("DRAFT");
    }

    private Object made(Document form) {
        return estate.one(
                "select count(*) from request where idempotency_key = ?",
                UUID.fromString(form.selectFirst("input[name=key]").attr("value")));
    }
}
