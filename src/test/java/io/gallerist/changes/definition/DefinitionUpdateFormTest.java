package io.gallerist.changes.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.changes.definition.Definitions.Wrong;
import io.gallerist.emulator.Fault;
import io.gallerist.support.Estate;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The form shows a definition as Azure has it, says what is wrong with a change, and loses nothing. */
@QuarkusTest
class DefinitionUpdateFormTest {
    @Inject
    Estate estate;

    Visitor rita;
    String edit;

    @BeforeEach
    void people() {
        estate.tidy();
        rita = Visitor.named("Rita");
        edit = estate.myDefinition() + "/edit";
    }

    static Stream<Wrong> table() {
        return Definitions.wrongWhenChangeable();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void what_is_wrong_is_said_beside_its_field(Wrong wrong) {
        Document form = rita.page(edit);

        Response answer = rita.submit(form, "/edit", wrong.typed());

        Definitions.assertWrong(answer, wrong, wrong.typed());
        assertThat(made(form)).isEqualTo(0L);
    }

    @Test
    void features_have_to_fit_the_generation_that_is_there() {
        String legacy = estate.definition("win2019-legacy") + "/edit";
        for (Wrong wrong : List.of(
                new Wrong("securityType", "TrustedLaunch", "need generation V2"),
                new Wrong("diskControllers", "SCSI, NVMe", "NVMe needs generation V2"))) {
            Response answer = rita.submit(rita.page(legacy), "/edit", wrong.typed());

            Definitions.assertWrong(answer, wrong, wrong.typed());
        }
    }

    @Test
    void what_azure_forbids_to_change_is_text_with_the_reason() {
        Document form = rita.page(edit);

        assertThat(form.text())
                .contains("OS type Linux Versions and machines were built for it")
                .contains("SKU linux-base Deployments name it");
        for (String fixed : List.of("name", "location", "osType", "osState", "generation", "architecture", "sku")) {
            assertThat(form.select("main [name=" + fixed + "]")).as(fixed).isEmpty();
        }
    }

    @Test
    void an_unchanged_form_asks_for_nothing() {
        Response answer = rita.submit(rita.page(edit), "/edit", Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(summary(answer)).contains("Nothing differs from what is in Azure");
    }

    @Test
    void hostile_text_is_only_text() {
        for (String text : Definitions.hostile()) {
            for (String field : List.of("vcpusMin", "securityType", "endOfLife", "releaseNoteUri", "base")) {
                Document form = rita.page(edit);

                Response answer = rita.submit(form, "/edit", Map.of(field, text, "description", "kept"));

                assertThat(answer.statusCode()).as(field + " " + text).isEqualTo(422);
                Document page = Jsoup.parse(answer.asString());
                assertThat(page.select("script:not([src]), img[onerror]")).isEmpty();
                assertThat(page.selectFirst("#field-description").wholeText().strip())
                        .isEqualTo("kept");
                assertThat(made(form)).isEqualTo(0L);
            }
        }
        assertThat(Estate.writes()).isEmpty();
    }

    @Test
    void a_form_without_a_usable_base_is_shown_fresh_with_what_was_typed() {
        String live = rita.page(edit).selectFirst("[name=base]").val();
        for (String base : List.of(
                "",
                "null",
                "[]",
                "{}",
                "\"x\"",
                "{\"properties\":[]}",
                "{\"properties\":{\"osType\":{}}}",
                "{\"properties\":{\"endOfLifeDate\":\"soon\"}}",
                live.replace("osType", "osKind"))) {
            Response answer = rita.submit(
                    rita.page(edit), "/edit", Map.of("base", base, "description", "typed", "vcpusMin", "2"));

            assertThat(answer.statusCode()).as(base).isEqualTo(422);
            Document page = Jsoup.parse(answer.asString());
            assertThat(summary(answer)).as(base).contains("This form was out of date");
            assertThat(page.selectFirst("#field-vcpusMin").val()).isEqualTo("2");
            assertThat(page.selectFirst("[name=base]").val()).isEqualTo(live);
            assertThat(rita.submit(page, "/edit", Map.of()).statusCode()).isEqualTo(303);
        }
    }

    @Test
    void a_date_is_never_taken_away_and_one_that_is_over_may_stay() {
        Definitions.changedOutside(
                Definitions.MINE, body -> Definitions.properties(body).put("endOfLifeDate", "2031-05-06T07:08:09Z"));

        Response without = rita.submit(rita.page(edit), "/edit", Map.of("endOfLife", ""));
        Document draft = rita.follow(rita.submit(rita.page(edit), "/edit", Map.of("description", "new")));

        assertThat(Jsoup.parse(without.asString()).select("#error-endOfLife").text())
                .contains("Azure does not take an end of life away again");
        assertThat(draft.text()).contains("2031-05-06T07:08:09Z");
    }

    @Test
    void what_azure_says_in_other_words_is_no_change() {
        Definitions.changedOutside(Definitions.MINE, body -> {
            Definitions.properties(body)
                    .putArray("features")
                    .addObject()
                    .put("name", "DiskControllerTypes")
                    .put("value", "scsi,nvme");
            Definitions.properties(body)
                    .withArray("features")
                    .addObject()
                    .put("name", "SecurityType")
                    .put("value", "SomethingNew");
            Definitions.properties(body)
                    .putObject("recommended")
                    .putObject("vCPUs")
                    .put("max", 416);
            Definitions.properties(body).put("description", " two\nlines ");
            Definitions.properties(body).put("releaseNoteUri", "see the wiki");
        });

        Document form = rita.page(edit);
        Response unchanged = rita.submit(form, "/edit", Map.of());

        assertThat(form.select("#field-securityType option[selected]").val()).isEqualTo("SomethingNew");
        assertThat(form.select("#field-diskControllers option[selected]").val()).isEqualTo("SCSI, NVMe");
        assertThat(summary(unchanged)).contains("Nothing differs");
    }

    @Test
    void only_one_at_a_time_asks_to_change_a_definition() {
        Visitor ravi = Visitor.named("Ravi");
        String open = Visitor.path(ravi.submit(ravi.page(edit), "/edit", Map.of("description", "Ravi's")));
        estate.submit(ravi, open);

        Response answer = rita.submit(rita.page(edit), "/edit", Map.of("description", "Rita's"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(summary(answer)).contains("Another request to change this image definition is open");
    }

    @Test
    void when_azure_cannot_be_asked_the_page_says_so() {
        Estate.azure()
                .fail(Fault.named("AuthorizationFailed").at("GET", "/images/").times(2));

        Response answer = rita.get(edit);

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.asString()).text()).contains("Azure could not be asked");
    }

    @Test
    void what_was_typed_is_kept_when_azure_cannot_be_asked() {
        Document form = rita.page(edit);
        Estate.azure()
                .fail(Fault.named("AuthorizationFailed").at("GET", "/images/").times(2));

        Response answer = rita.submit(form, "/edit", Map.of("description", "typed", "vcpusMin", "2"));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(summary(answer)).contains("Azure could not be asked what is there");
        Document again = Jsoup.parse(answer.asString());
        assertThat(again.selectFirst("#field-vcpusMin").val()).isEqualTo("2");
        assertThat(again.text()).contains("SKU linux-base Deployments name it");
        Estate.azure().clearFaults();
        assertThat(rita.follow(rita.submit(again, "/edit", Map.of())).text()).contains("typed");
    }

    private static String summary(Response answer) {
        return Jsoup.parse(answer.asString()).select(".error-summary").text();
    }

    private Object made(Document form) {
        return estate.one(
                "select count(*) from request where idempotency_key = ?",
                UUID.fromString(form.selectFirst("input[name=key]").attr("value")));
    }
}
