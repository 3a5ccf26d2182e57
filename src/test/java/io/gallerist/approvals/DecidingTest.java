package io.gallerist.approvals;

import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.gallerist.support.Estate;
import io.gallerist.support.Together;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who decides, on what exactly, and only once. */
@QuarkusTest
class DecidingTest {
    private static final int PAIRS = 8;

    @Inject
    AgroalDataSource database;

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
    void an_owner_finds_it_in_the_inbox_until_it_is_decided() {
        String path = estate.submitted(rita);
        assertThat(olivia.page("/inbox").select("a[href=" + path + "]")).isNotEmpty();

        estate.approve(olivia, path);

        assertThat(olivia.page("/inbox").select("a[href=" + path + "]")).isEmpty();
        assertThat(rita.page(path).text()).contains("Approved", "Olivia Brandt");
    }

    @Test
    void an_owner_does_not_decide_on_the_own_request() {
        String path = estate.submitted(olivia);
        Document page = olivia.page(path);
        assertThat(page.select("form[action$=/reviews]")).isEmpty();
        assertThat(olivia.page("/inbox").select("a[href=" + path + "]")).isEmpty();

        Response answer = olivia.post(path + "/reviews", Map.of("decision", "approve", "digest", digest(path)));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.asString()).selectFirst(".lead").text()).contains("Nobody decides on their own");
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(estate.events(path)).endsWith("request.review refused");
    }

    @Test
    void an_administrator_who_is_no_owner_sees_it_but_does_not_decide() {
        String path = estate.submitted(rita);
        Visitor ada = Visitor.named("Ada");
        assertThat(ada.page(path).select("form[action$=/reviews]")).isEmpty();

        Response answer = ada.post(path + "/reviews", Map.of("decision", "approve", "digest", digest(path)));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(estate.events(path)).endsWith("request.review refused");
    }

    @Test
    void what_was_changed_after_the_reviewer_opened_it_is_not_approved() {
        String path = estate.submitted(rita);
        Document opened = olivia.page(path);
        olivia.submit(opened, "/reviews", Map.of("decision", "send_back", "comment", "More regions, please"));
        assertThat(rita.page(path).text()).contains("Sent back to you", "More regions, please");
        Document form = rita.page(estate.myDefinition() + "/versions/new?request=" + Estate.id(path));
        rita.submit(form, "/versions", Map.of("replicas", "3"));
        estate.submit(rita, path);

        Response stale = olivia.submit(opened, "/reviews", Map.of("decision", "approve", "comment", ""));

        assertThat(stale.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(stale.asString()).text()).contains("It was changed after you opened it");
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(estate.events(path)).endsWith("request.review refused");
        estate.approve(olivia, path);
        assertThat(estate.one("select digest = approved_digest from request where id = ?", Estate.id(path)))
                .isEqualTo(true);
    }

    @Test
    void what_an_upgrade_would_write_otherwise_is_shown_as_it_was_asked_and_not_approved() {
        String path = estate.submitted(rita);
        estate.sql(
                "update request set body = replace(body, 'westcentralus', 'elsewhere') where id = ?", Estate.id(path));
        Document page = olivia.page(path);
        assertThat(page.text()).contains("\"location\" : \"elsewhere\"", "location: 'elsewhere'");

        Response answer = olivia.submit(page, "/reviews", Map.of("decision", "approve", "comment", ""));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.asString()).text()).contains("has changed how it would write this");
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
        assertThat(estate.events(path)).endsWith("request.review refused");
        olivia.submit(page, "/reviews", Map.of("decision", "send_back", "comment", "Once more, please"));
        assertThat(estate.status(path)).isEqualTo("SENT_BACK");
    }

    @Test
    void what_a_reviewer_wrote_in_vain_can_be_copied() {
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        String path = estate.submitted(rita);
        Document open = olivia.page(path);
        People.says(Visitor.named("Otto"), path, "approve", "");

        for (String words : new String[] {"Ten lines\n<b>of</b> reasons", ""}) {
            Response late = People.says(olivia, open, "send_back", words);

            assertThat(late.statusCode()).isEqualTo(409);
            Document page = Jsoup.parse(late.asString());
            assertThat(page.select("textarea[readonly]").eachText())
                    .isEqualTo(words.isEmpty() ? List.of() : List.of(words));
        }
    }

    @Test
    void rejecting_and_sending_back_need_words() {
        String path = estate.submitted(rita);
        for (String decision : List.of("reject", "send_back")) {
            Response answer =
                    olivia.submit(olivia.page(path), "/reviews", Map.of("decision", decision, "comment", " \0 "));

            assertThat(answer.statusCode()).isEqualTo(422);
            Document page = Jsoup.parse(answer.asString());
            assertThat(page.selectFirst("#error-comment").text()).contains("Say why");
            assertThat(page.select(".error-summary a[href=#field-comment]")).hasSize(1);
        }
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
    }

    @Test
    void a_comment_that_is_too_long_is_kept_on_the_page() {
        String path = estate.submitted(rita);
        String novel = "long ".repeat(500) + "end";

        Response answer = olivia.submit(olivia.page(path), "/reviews", Map.of("decision", "approve", "comment", novel));

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst("#error-comment").text()).contains("2000");
        assertThat(page.selectFirst("textarea[name=comment]").text()).endsWith("end");
    }

    @Test
    void a_hostile_comment_is_only_text() {
        String path = estate.submitted(rita);
        String hostile = "<script>alert(1)</script>\0 \uD83D\uDE80 {config:x}";

        assertThat(olivia.submit(olivia.page(path), "/reviews", Map.of("decision", "reject", "comment", hostile))
                        .statusCode())
                .isEqualTo(303);

        Document page = rita.page(path);
        assertThat(page.select("script:not([src])")).isEmpty();
        assertThat(page.text()).contains("<script>alert(1)</script> \uD83D\uDE80 {config:x}");
    }

    @Test
    void no_such_decision() {
        String path = estate.submitted(rita);

        assertThat(olivia.post(path + "/reviews", Map.of("decision", "maybe", "digest", digest(path)))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void of_two_owners_who_decide_at_once_one_does() {
        estate.addOwner(olivia, estate.myGallery(), "otto@contoso.example");
        Visitor otto = Visitor.named("Otto");
        List<String> paths = new ArrayList<>();
        List<Callable<Response>> clicks = new ArrayList<>();
        for (int i = 0; i < PAIRS; i++) {
            String path = estate.submitted(rita);
            paths.add(path);
            clicks.add(click(olivia, path, "approve"));
            clicks.add(click(otto, path, "reject"));
        }

        List<Response> answers = Together.all(clicks);

        for (int i = 0; i < PAIRS; i++) {
            String path = paths.get(i);
            Response olivias = answers.get(2 * i);
            Response ottos = answers.get(2 * i + 1);
            boolean approved = olivias.statusCode() == 303;
            assertThat(List.of(olivias.statusCode(), ottos.statusCode())).containsExactlyInAnyOrder(303, 409);
            assertThat((approved ? ottos : olivias).asString()).contains(path, "Look at how it stands");
            assertThat(estate.status(path)).isEqualTo(approved ? "APPROVED" : "REJECTED");
            assertThat(estate.events(path))
                    .containsExactly(
                            "request.drafted", "request.submitted", approved ? "request.approved" : "request.rejected");
            assertThat(estate.one("select count(*) from review where request_id = ?", Estate.id(path)))
                    .isEqualTo(1L);
            assertThat(estate.one(
                            "select count(*) from scheduled_tasks where task_instance like ? || '/%'",
                            Estate.id(path).toString()))
                    .isEqualTo(approved ? 1L : 0L);
        }
    }

    private static Callable<Response> click(Visitor who, String path, String decision) {
        Document open = who.page(path);
        return () -> who.submit(open, "/reviews", Map.of("decision", decision, "comment", "Decided"));
    }

    private Object digest(String path) {
        return estate.one("select digest from request where id = ?", Estate.id(path));
    }

    @Test
    void so_many_refused_attempts_at_once_that_each_connection_is_taken_are_all_answered() {
        String path = estate.submitted(rita);
        Visitor otto = Visitor.named("Otto");
        Visitor ada = Visitor.named("Ada");
        Map<String, Object> decision = Map.of("decision", "approve", "digest", digest(path));
        List<Callable<Integer>> kinds = List.of(
                () -> olivia.post(path + "/recall", Map.of()).statusCode(),
                () -> otto.post(path + "/recall", Map.of()).statusCode(),
                () -> ada.post(path + "/reviews", decision).statusCode());
        assertThat(Together.all(kinds)).containsExactly(404, 404, 409);
        List<Callable<Integer>> attempts = new ArrayList<>();
        for (int i = 0;
                i <= database.getConfiguration().connectionPoolConfiguration().maxSize();
                i++) {
            attempts.add(kinds.get(i % kinds.size()));
        }

        assertThat(Together.all(attempts)).containsOnly(404, 409);

        assertThat(estate.events(path))
                .hasSize(2 + kinds.size() + attempts.size())
                .contains("request.change-own refused", "request.open refused", "request.review refused");
        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
    }
}
