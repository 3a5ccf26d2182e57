package io.gallerist.changes.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.catalog.CatalogRefresh;
import io.gallerist.emulator.Call;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A gallery gets another description, tags and soft delete; what somebody else does to it meanwhile is never lost. */
@QuarkusTest
class ChangingGalleryTest {
    private static final String API = "2024-03-03";

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @Inject
    CatalogRefresh catalog;

    Visitor rita;
    Visitor olivia;
    String edit;

    @BeforeEach
    void people() {
        estate.tidy();
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
        edit = estate.myGallery() + "/edit";
    }

    @AfterEach
    void leave_no_trace() {
        estate.tidy();
        catalog.run();
    }

    static Stream<Wrong> table() {
        return Stream.of(
                new Wrong("description", "d".repeat(2001), "at most 2000 fit"),
                new Wrong(tag("a<b", "x"), "tag-1", "can't contain"),
                new Wrong(tag("gallerist-request", "x"), "tag-1", "The portal itself sets"),
                new Wrong(tag("", "x"), "tag-1", "Give the tag a name"));
    }

    private static Map<String, ?> tag(String name, String value) {
        return Map.of("tagName", List.of(name), "tagValue", List.of(value));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void what_is_wrong_is_said_beside_its_field(Wrong wrong) {
        wrong.assertSaid(rita.submit(rita.page(edit), "/edit", wrong.typed()));
    }

    @Test
    void a_gallery_is_changed_as_approved_and_shown_at_once() {
        Document form = rita.page(edit);
        assertThat(form.text()).contains("Fixed", "West Central US", "myGalleryRG", "Private");
        assertThat(form.select("main [name=location], main [name=name], main [name=sharing]"))
                .isEmpty();
        assertThat(rita.page(estate.myGallery()).select("a[href=" + edit + "]")).hasSize(1);
        String path = asked(form, changes());
        assertThat(rita.page(path).text())
                .contains("Change gallery myGallery", "For all of us", "Can be restored", "Tag tier 1");
        estate.approve(olivia, path);
        Estate.azure().clearCalls();

        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        List<Call> writes = Estate.writes();
        assertThat(writes).hasSize(1);
        assertThat(writes.get(0).body()).isEqualTo(body(path)).contains("\"isSoftDeleteEnabled\":true");
        assertThat(rita.page(estate.myGallery()).text()).contains("For all of us");
    }

    @Test
    void what_somebody_does_in_azure_after_the_approval_is_kept_and_reviewed() {
        String path = estate.approve(olivia, asked(rita.page(edit), changes()));
        addTagInAzure("outside");

        scheduler.until(() -> estate.status(path).equals("SUBMITTED"));

        assertThat(Estate.writes()).isEmpty();
        assertThat(olivia.page(path).text()).contains("Somebody changed it in Azure", "Tag outside", "Tag tier");
        estate.approve(olivia, path);
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
        assertThat(Estate.writes()).hasSize(1);
        assertThat(Outside.get(SampleEstate.MY_GALLERY, API)).contains("\"outside\"", "\"tier\"", "For all of us");
    }

    @Test
    void what_somebody_does_in_azure_while_the_form_is_open_is_kept() {
        Document form = rita.page(edit);
        addTagInAzure("outside");

        assertThat(body(asked(form, changes()))).contains("\"outside\"", "\"tier\"", "For all of us");
    }

    @Test
    void a_community_gallery_has_another_contact() {
        Outside.put(
                SampleEstate.MY_GALLERY,
                API,
                "{\"location\":\"westcentralus\",\"properties\":{\"sharingProfile\":{\"permissions\":\"Community\","
                        + "\"communityGalleryInfo\":{\"publisherUri\":\"https://contoso.example\",\"eula\":\"free\","
                        + "\"publisherContact\":\"a@contoso.example\",\"publicNamePrefix\":\"contoso\"}}}}");
        Estate.azure().clearCalls();

        new Wrong("publisherContact", "nobody", "This is not a mail address")
                .assertSaid(rita.submit(rita.page(edit), "/edit", Map.of("publisherContact", "nobody")));
        String path = asked(rita.page(edit), Map.of("publisherContact", "b@contoso.example"));
        estate.approve(olivia, path);
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        assertThat(Outside.get(SampleEstate.MY_GALLERY, API))
                .contains("b@contoso.example", "\"eula\":\"free\"", "\"contoso-");
    }

    @Test
    void a_form_that_asks_for_nothing_or_is_out_of_date_says_so() {
        Response unchanged = rita.submit(rita.page(edit), "/edit", Map.of());
        Response broken = rita.submit(rita.page(edit), "/edit", Map.of("base", "{}}", "description", "typed"));

        assertThat(summary(unchanged)).contains("Nothing is different yet");
        assertThat(summary(broken)).contains("out of date");
        Document again = Jsoup.parse(broken.asString());
        assertThat(again.selectFirst("#field-description").wholeText().strip()).isEqualTo("typed");
        asked(again, Map.of());
        assertThat(summary(olivia.submit(olivia.page(edit), "/edit", changes())))
                .contains("Another request about this gallery is open");
    }

    @Test
    void what_was_typed_is_kept_when_azure_cannot_be_asked() {
        Document form = rita.page(edit);
        Estate.azure()
                .fail(Fault.named("AuthorizationFailed")
                        .at("GET", "/galleries/")
                        .times(2));

        Response answer = rita.submit(form, "/edit", changes());

        assertThat(summary(answer)).contains("Azure could not be asked what is there");
        Document again = Jsoup.parse(answer.asString());
        assertThat(again.selectFirst("#field-description").wholeText().strip()).isEqualTo("For all of us");
        assertThat(again.select("[name=tagName]").eachAttr("value")).contains("tier");
        Estate.azure().clearFaults();
        assertThat(body(asked(again, Map.of()))).contains("For all of us", "\"tier\"");
    }

    private static Map<String, ?> changes() {
        return Map.of("description", "For all of us", "softDelete", "true", "tagName", "tier", "tagValue", "1");
    }

    private static String summary(Response answer) {
        assertThat(answer.statusCode()).isEqualTo(422);
        return Jsoup.parse(answer.asString()).select(".error-summary").text();
    }

    private String asked(Document form, Map<String, ?> typed) {
        return estate.submit(
                rita, rita.follow(rita.submit(form, "/edit", typed)).location());
    }

    private String body(String path) {
        return (String) estate.one("select body from request where id = ?", Estate.id(path));
    }

    /** As somebody with rights in Azure would, around the portal. */
    private static void addTagInAzure(String name) {
        String live = Outside.get(SampleEstate.MY_GALLERY, API);
        Outside.put(
                SampleEstate.MY_GALLERY,
                API,
                live.replaceFirst("\"tags\":\\{(\"?)", "\"tags\":{\"" + name + "\":\"x\",$1")
                        .replace("\"x\",}", "\"x\"}"));
        Estate.azure().advance(Duration.ofMinutes(1));
        Estate.azure().clearCalls();
    }
}
