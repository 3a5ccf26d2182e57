package io.gallerist.changes.removal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** All that would go is listed; what stands in the way is said, and then nothing can be asked for. */
@QuarkusTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RemovalFormTest {
    private static final String ROCKY = SampleEstate.LAB_GALLERY + "/images/lab-rocky";
    private static final String VERSION = ROCKY + "/versions/9.4.0";

    @Inject
    Estate estate;

    @Inject
    Removing removing;

    Visitor rita;

    @BeforeEach
    void people() {
        removing.undone();
        rita = Visitor.named("Rita");
    }

    @AfterAll
    void undone() {
        removing.undone();
    }

    /** What has happened, where somebody wants a deletion then, and what is said. */
    record Barred(String when, Consumer<RemovalFormTest> happened, String resource, List<String> said) {
        @Override
        public String toString() {
            return when;
        }
    }

    static Stream<Barred> table() {
        return Stream.of(
                barred(
                        "a version is guarded",
                        test -> guard(),
                        VERSION,
                        "Version 9.4.0 of lab-rocky is guarded until 31 Dec 2031",
                        "its endOfLifeDate has not reached yet",
                        "DeleteGalleryImageVersionBlockedBeforeEndOfLife",
                        "Ask for a change of the version first"),
                barred(
                        "a version inside a definition is guarded",
                        test -> guard(),
                        ROCKY,
                        "Version 9.4.0 of lab-rocky"),
                barred(
                        "a version inside a gallery is guarded",
                        test -> guard(),
                        SampleEstate.LAB_GALLERY,
                        "is guarded"),
                barred(
                        "it was asked for already",
                        test -> test.asked(VERSION),
                        VERSION,
                        "Somebody has already asked to change or delete it"),
                barred(
                        "something inside was asked for",
                        test -> test.asked(VERSION),
                        ROCKY,
                        "is still open for version 9.4.0 of lab-rocky"),
                barred(
                        "what it is in is to go",
                        test -> test.asked(SampleEstate.LAB_GALLERY),
                        VERSION,
                        "is to delete what it is in"),
                barred("it is gone", test -> delete(VERSION, 3), VERSION, "It is gone from Azure already"),
                barred("it is going", test -> delete(VERSION, 0), VERSION, "Azure is deleting it already"),
                barred(
                        "deleted versions are kept",
                        test -> softDelete(),
                        ROCKY,
                        "Azure deletes no definition or gallery that still keeps one"),
                barred(
                        "a failed version can't be kept",
                        test -> softDelete(),
                        ROCKY + "/versions/9.6.0",
                        "Azure deletes no failed version while soft delete is on"),
                barred(
                        "everybody sees the gallery",
                        test -> community(),
                        SampleEstate.LAB_GALLERY,
                        "The gallery is shared with the community"),
                barred(
                        "Azure can't be asked",
                        test -> Estate.azure()
                                .fail(Fault.named("AuthorizationFailed")
                                        .at("GET", "/galleries/")
                                        .times(2)),
                        VERSION,
                        "Azure could not be asked what would go",
                        "does not have authorization"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void what_stands_in_the_way_is_said_instead_of_a_button(Barred barred) {
        String page = page(barred.resource());
        barred.happened().accept(this);
        Object before = requests();
        Estate.azure().clearCalls();

        Document form = rita.page(page);
        Response answer = rita.post(page, Map.of());

        assertThat(form.select("main .notice").text()).contains(barred.said());
        assertThat(form.select("main button:contains(Review)")).isEmpty();
        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(answer.asString()).select("main .notice").text()).contains(barred.said());
        assertThat(Estate.writes()).isEmpty();
        assertThat(requests()).isEqualTo(before);
    }

    @Test
    void what_latest_means_afterwards_is_told() {
        Document form = rita.page(removing.version("myImageDefinition/versions/0.9.1") + "/removal");

        assertThat(form.select("main table").text()).contains("0.9.1", "in East US 2 and West Central US");
        assertThat(form.select("main .notice").text())
                .contains(
                        "This can't be undone",
                        "Nothing is latest in East US 2 any more",
                        "In West Central US, latest is 0.9.0 then");
    }

    @Test
    void the_last_version_in_latest_is_called_so() {
        Document form = rita.page(removing.version("lab-gpu/versions/0.1.0") + "/removal");

        assertThat(form.text()).contains("It is the last version of its definition that is in latest");
    }

    @Test
    void all_that_goes_is_listed_in_its_order() {
        Document form = rita.page(estate.gallery("labGallery") + "/removal");

        assertThat(form.select("main tbody td:first-child").eachText())
                .containsExactly(
                        "Version 0.1.0 of lab-gpu",
                        "Version 9.4.0 of lab-rocky",
                        "Version 9.5.0 of lab-rocky",
                        "Version 9.6.0 of lab-rocky",
                        "Image definition lab-gpu",
                        "Image definition lab-rocky",
                        "Gallery labGallery");
        assertThat(form.select("main tbody").text()).contains("North Europe (1), Sweden Central (1)");
    }

    @Test
    void soft_delete_is_told_of_a_version() {
        softDelete();

        assertThat(rita.page(page(VERSION)).text()).contains("The gallery keeps it for 7 days after its deletion");
    }

    @Test
    void what_has_changed_since_the_page_was_opened_is_listed_anew() {
        Document form = rita.page(page(ROCKY));
        delete(ROCKY + "/versions/9.6.0", 3);

        Response answer = rita.submit(form, "/removal", Map.of());

        assertThat(answer.statusCode()).isEqualTo(422);
        Document again = Jsoup.parse(answer.asString());
        assertThat(again.select(".error-summary").text()).contains("has changed since you opened this page");
        assertThat(again.select("main tbody tr")).hasSize(3);
        assertThat(rita.submit(again, "/removal", Map.of()).statusCode()).isEqualTo(303);
    }

    @Test
    void what_was_added_to_it_before_it_is_submitted_is_named() {
        String draft = removing.draft(rita, estate.gallery("labGallery"));
        Outside.put(
                SampleEstate.LAB_GALLERY + "/images/added",
                Removing.API,
                "{\"location\":\"northeurope\",\"properties\":{\"osType\":\"Linux\",\"osState\":\"Generalized\","
                        + "\"identifier\":{\"publisher\":\"Contoso\",\"offer\":\"Linux\",\"sku\":\"added\"}}}");

        Response answer = rita.submit(rita.page(draft), "/submission", Map.of("reason", "Nobody uses it"));

        assertThat(Jsoup.parse(answer.asString()).select(".error-summary").text())
                .contains("There is more now than you asked for, such as image definition added");
        Document form =
                rita.page(rita.page(draft).selectFirst("a.btn:contains(Change)").attr("href"));
        assertThat(Visitor.path(rita.submit(form, "/removal", Map.of()))).isEqualTo(draft);
        estate.submit(rita, draft);
    }

    @Test
    void the_way_to_it_is_on_each_page_of_the_catalogue() {
        for (String page : List.of(
                estate.gallery("labGallery"), estate.definition("lab-rocky"), removing.version("versions/9.4.0"))) {
            assertThat(rita.page(page)
                            .select(".page-actions a[href=" + page + "/removal]")
                            .eachText())
                    .as(page)
                    .containsExactly("Delete");
        }
    }

    private static Barred barred(String when, Consumer<RemovalFormTest> happened, String resource, String... said) {
        return new Barred(when, happened, resource, List.of(said));
    }

    private String page(String resource) {
        return removing.page(resource) + "/removal";
    }

    private void asked(String resource) {
        removing.submitted(Visitor.named("Ravi"), removing.page(resource));
    }

    private Object requests() {
        return estate.one("select count(*) from request");
    }

    private static void delete(String id, int minutes) {
        Outside.delete(id, Removing.API);
        Estate.azure().advance(Duration.ofMinutes(minutes));
    }

    private static void guard() {
        ObjectNode body = read(VERSION);
        ((ObjectNode) body.at("/properties/publishingProfile")).put("endOfLifeDate", "2031-12-31T00:00:00Z");
        ((ObjectNode) body.at("/properties/safetyProfile")).put("blockDeletionBeforeEndOfLife", true);
        write(VERSION, body);
    }

    static void softDelete() {
        ObjectNode body = read(SampleEstate.LAB_GALLERY);
        ((ObjectNode) body.get("properties")).putObject("softDeletePolicy").put("isSoftDeleteEnabled", true);
        write(SampleEstate.LAB_GALLERY, body);
    }

    private static void community() {
        ObjectNode body = read(SampleEstate.LAB_GALLERY);
        ((ObjectNode) body.get("properties"))
                .putObject("sharingProfile")
                .put("permissions", "Community")
                .putObject("communityGalleryInfo")
                .put("publisherUri", "https://contoso.example")
                .put("publisherContact", "images@contoso.example")
                .put("eula", "https://contoso.example/eula")
                .put("publicNamePrefix", "contoso");
        write(SampleEstate.LAB_GALLERY, body);
        Outside.post(SampleEstate.LAB_GALLERY + "/share", Removing.API, "{\"operationType\":\"EnableCommunity\"}");
        Estate.azure().advance(Duration.ofMinutes(10));
    }

    private static void write(String id, ObjectNode body) {
        Outside.put(id, Removing.API, body.toString());
        Estate.azure().advance(Duration.ofHours(1));
    }

    private static ObjectNode read(String id) {
        try {
            return (ObjectNode) new ObjectMapper().readTree(Outside.get(id, Removing.API));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
