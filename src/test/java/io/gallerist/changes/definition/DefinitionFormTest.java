package io.gallerist.changes.definition;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.changes.definition.Definitions.Wrong;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
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

/** What is wrong with a form for a new definition is said beside the field and above; nothing typed is lost. */
@QuarkusTest
class DefinitionFormTest {
    @Inject
    Estate estate;

    Visitor rita;

    @BeforeEach
    void people() {
        estate.tidy();
        rita = Visitor.named("Rita");
    }

    static Stream<Wrong> table() {
        return Stream.of(names(), identifiers(), systems(), terms(), Definitions.wrongWhenChangeable())
                .flatMap(part -> part);
    }

    private static Stream<Wrong> names() {
        return Stream.concat(
                Stream.of("", "-a", "_a", ".a", "a.", "a-", "a b", "ä", "a/b", "..", "n".repeat(81))
                        .map(name -> new Wrong("name", name, "Write up to 80 letters")),
                Stream.of(
                        new Wrong("name", "myImageDefinition", "exists already in this gallery"),
                        new Wrong("name", "MYIMAGEDEFINITION", "exists already in this gallery"),
                        new Wrong("location", "", "Choose a region."),
                        new Wrong("location", "atlantis", "is not in it")));
    }

    private static Stream<Wrong> identifiers() {
        return Stream.concat(
                Stream.of("publisher", "offer", "sku")
                        .flatMap(field -> Stream.of(
                                new Wrong(field, "", "a word, such as one of your organisation's own"),
                                new Wrong(field, "two words", "and no dot at the end"),
                                new Wrong(field, "dot.", "and no dot at the end"),
                                new Wrong(
                                        field,
                                        "x".repeat(field.equals("publisher") ? 129 : 65),
                                        field.equals("publisher") ? "up to 128" : "up to 64"))),
                Stream.of("linux-base", "LINUX-BASE")
                        .map(sku -> new Wrong(
                                "sku", sku, "Gallery image: myImageDefinition identified by (publisher:Contoso")));
    }

    private static Stream<Wrong> systems() {
        return Stream.concat(
                Stream.of("osType", "osState", "generation", "architecture")
                        .map(field -> new Wrong(field, "", "Choose the ")),
                Stream.of(
                        new Wrong(
                                Map.of("architecture", "Arm64", "generation", "V1"),
                                "generation",
                                "Arm64 machines exist in generation V2 only"),
                        new Wrong(
                                Map.of("securityType", "TrustedLaunch", "generation", "V1"),
                                "securityType",
                                "need generation V2"),
                        new Wrong(
                                Map.of("securityType", "ConfidentialVMSupported", "generation", "V1"),
                                "securityType",
                                "need generation V2"),
                        new Wrong(
                                Map.of("diskControllers", "SCSI, NVMe", "generation", "V1"),
                                "diskControllers",
                                "NVMe needs generation V2"),
                        new Wrong(
                                Map.of("securityType", "ConfidentialVM", "architecture", "Arm64"),
                                "securityType",
                                "Azure has none for Arm64")));
    }

    private static Stream<Wrong> terms() {
        String all = "a plan has all three parts, or is left out";
        return Stream.of(
                new Wrong(Map.of("planPublisher", "p", "planProduct", "q"), "planName", all),
                new Wrong(Map.of("planPublisher", "p", "planName", "n"), "planProduct", all),
                new Wrong(Map.of("planProduct", "q", "planName", "n"), "planPublisher", all),
                new Wrong("eula", "I agree", "is not a web address"),
                new Wrong("privacyStatementUri", "mailto:a@example.com", "is not a web address"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void what_is_wrong_is_said_beside_its_field(Wrong wrong) {
        Map<String, Object> entry = Definitions.entry();
        entry.putAll(wrong.typed());
        Document form = rita.page(estate.myGallery() + "/definitions/new");

        Response answer = rita.submit(form, "/definitions", entry);

        Definitions.assertWrong(answer, wrong, entry);
        assertThat(made(form)).isEqualTo(0L);
    }

    @Test
    void hostile_text_is_only_text() {
        Document form = rita.page(estate.myGallery() + "/definitions/new");
        for (String text : Definitions.hostile()) {
            for (String field : Definitions.entry().keySet()) {
                Map<String, Object> entry = Definitions.entry();
                entry.put(field, text);

                Response answer = rita.submit(form, "/definitions", entry);

                assertThat(answer.statusCode()).as(field + " " + text).isEqualTo(422);
                Document page = Jsoup.parse(answer.asString());
                assertThat(page.select("script:not([src]), img[onerror]")).isEmpty();
            }
        }
        assertThat(Estate.writes()).isEmpty();
        assertThat(made(form)).isEqualTo(0L);
    }

    @Test
    void a_hostile_description_is_shown_as_it_was_typed() {
        Map<String, Object> entry = Definitions.entry();
        entry.put("description", "<script>alert(1)</script>{inject:csrf.token}");

        Document draft =
                rita.follow(rita.submit(rita.page(estate.myGallery() + "/definitions/new"), "/definitions", entry));

        assertThat(draft.text()).contains("<script>alert(1)</script>{inject:csrf.token}");
        assertThat(draft.select("script:not([src])")).isEmpty();
    }

    @Test
    void a_name_that_somebody_asks_for_already_is_taken() {
        Map<String, Object> entry = Definitions.entry();
        Visitor ravi = Visitor.named("Ravi");
        Document form = rita.page(estate.myGallery() + "/definitions/new");
        String open =
                Visitor.path(ravi.submit(ravi.page(estate.myGallery() + "/definitions/new"), "/definitions", entry));
        estate.submit(ravi, open);

        Response answer = rita.submit(form, "/definitions", entry);

        Definitions.assertWrong(
                answer, new Wrong("name", (String) entry.get("name"), "Somebody has already asked for"), entry);
    }

    @Test
    void an_identifier_that_only_azure_knows_of_is_taken_too() {
        String other = SampleEstate.MY_GALLERY + "/images/made-outside";
        Outside.put(
                other,
                Definitions.API,
                "{\"location\":\"westcentralus\",\"properties\":{\"osType\":\"Linux\",\"osState\":\"Generalized\","
                        + "\"identifier\":{\"publisher\":\"Contoso\",\"offer\":\"Linux\",\"sku\":\"outside\"}}}");
        Estate.azure().clearCalls();
        Map<String, Object> entry = Definitions.entry();
        entry.put("sku", "Outside");

        Response answer = rita.submit(rita.page(estate.myGallery() + "/definitions/new"), "/definitions", entry);

        Definitions.assertWrong(answer, new Wrong("sku", "Outside", "Gallery image: made-outside identified"), entry);
    }

    @Test
    void when_azure_cannot_be_asked_the_form_says_so_and_keeps_everything() {
        Estate.azure().fail(Fault.named("AuthorizationFailed").at("GET", "/images"));
        Map<String, Object> entry = Definitions.entry();

        Response answer = rita.submit(rita.page(estate.myGallery() + "/definitions/new"), "/definitions", entry);

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.selectFirst(".error-summary").text())
                .contains("Azure could not be asked", "does not have authorization");
        assertThat(page.selectFirst("#field-name").val()).isEqualTo(entry.get("name"));
    }

    @Test
    void a_form_that_somebody_made_by_hand_is_only_incomplete() {
        for (Map<String, ?> fields : List.<Map<String, ?>>of(
                Map.of(), Map.of("tagValue", "3"), Map.of("press", "add-tag"), Map.of("key", "no key"))) {
            assertThat(rita.post(estate.myGallery() + "/definitions", fields).statusCode())
                    .as(fields.toString())
                    .isEqualTo(fields.containsKey("press") ? 200 : 422);
        }
    }

    private Object made(Document form) {
        return estate.one(
                "select count(*) from request where idempotency_key = ?",
                UUID.fromString(form.selectFirst("input[name=key]").attr("value")));
    }
}
