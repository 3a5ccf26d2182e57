package io.gallerist.changes.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.catalog.CatalogRefresh;
import io.gallerist.emulator.Call;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A gallery that Rita asks for is made as an administrator approved it, and is hers. */
@QuarkusTest
class CreatingGalleryTest {
    private static final AtomicInteger NAMES = new AtomicInteger();

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @Inject
    CatalogRefresh catalog;

    Visitor rita;

    @BeforeEach
    void people() {
        estate.tidy();
        rita = Visitor.named("Rita");
    }

    @AfterEach
    void leave_no_trace() {
        estate.tidy();
        catalog.run();
    }

    static Stream<Wrong> table() {
        return Stream.of(
                new Wrong("name", "", "Gallery name is invalid"),
                new Wrong("name", "my-gallery", "Gallery name is invalid. Allowed characters are English"),
                new Wrong("name", "_gallery", "Gallery name is invalid"),
                new Wrong("name", "gallery.", "Gallery name is invalid"),
                new Wrong("name", "g".repeat(81), "Gallery name is invalid"),
                new Wrong("name", "mygallery", "The gallery name mygallery is not unique within the subscription"),
                new Wrong("subscription", "", "Choose a subscription"),
                new Wrong(Map.of("group", ""), "group", "Choose a resource group, or name a new one"),
                new Wrong("group", "nowhere", "Resource group 'nowhere' could not be found"),
                new Wrong(Map.of("newGroup", "more"), "newGroup", "not both"),
                new Wrong(Map.of("group", "", "newGroup", "BUILDRG"), "newGroup", "exists already"),
                new Wrong(Map.of("group", "", "newGroup", "ends."), "newGroup", "cannot end in a period"),
                new Wrong(Map.of("group", "", "newGroup", "a/b"), "newGroup", "only allow alphanumeric"),
                new Wrong("location", "", "Choose a region"),
                new Wrong("description", "d".repeat(2001), "at most 2000 fit"),
                new Wrong(Map.of("eula", "free"), "sharing", "Only a community gallery has a publisher"),
                community("publisherUri", "", "Write the publisher's web address"),
                community("publisherUri", "contoso", "is not a web address"),
                community("publisherContact", "", "Write the mail address that users"),
                community("publisherContact", "contoso", "This is not a mail address"),
                community("eula", "", "Write the licence or its address"),
                community("publicNamePrefix", "abcd", "between 5 and 16 alphanumeric"),
                community("publicNamePrefix", "with-dash", "between 5 and 16 alphanumeric"),
                new Wrong(
                        Map.of("tagName", List.of("gallerist-request"), "tagValue", List.of("x")),
                        "tag-1",
                        "The portal itself sets"));
    }

    private static Wrong community(String field, String typed, String said) {
        Map<String, Object> all = community();
        all.put(field, typed);
        return new Wrong(all, field, said);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("table")
    void what_is_wrong_is_said_beside_its_field(Wrong wrong) {
        Map<String, Object> entry = entry();
        entry.putAll(wrong.typed());

        wrong.assertSaid(rita.submit(rita.page("/galleries/new"), "/galleries", entry));
    }

    @Test
    void a_gallery_in_a_new_group_is_made_as_approved_and_belongs_to_who_asked() {
        Map<String, Object> entry = entry();
        entry.putAll(Map.of(
                "group",
                "",
                "newGroup",
                "made-" + entry.get("name"),
                "description",
                "For the web tier",
                "softDelete",
                "true",
                "tagName",
                List.of("team"),
                "tagValue",
                List.of("web")));
        entry.putAll(community());
        String path = drafted(entry);
        assertThat(rita.page(path).text())
                .contains("Gallery " + entry.get("name"), "made-" + entry.get("name") + " (new")
                .contains("First owner Whoever it is asked for", "administrators decide", "Tag team web");
        estate.submit(rita, path);
        assertThat(Visitor.named("Otto").get(path).statusCode()).isEqualTo(404);
        Visitor ada = Visitor.named("Ada");
        assertThat(ada.page("/inbox").select("a[href=" + path + "]")).hasSize(1);
        estate.approve(ada, path);
        Estate.azure().clearCalls();

        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        List<Call> writes = Estate.writes();
        assertThat(writes).hasSize(2);
        assertThat(writes.get(0).path()).endsWith("/resourcegroups/made-" + entry.get("name"));
        assertThat(writes.get(0).body()).isEqualTo("{\"location\":\"westeurope\"}");
        assertThat(writes.get(1).body())
                .isEqualTo(estate.one("select body from request where id = ?", Estate.id(path)))
                .contains("\"gallerist-request\":\"" + Estate.id(path) + "\"", "\"Community\"", "contosoimages");
        String gallery = estate.gallery((String) entry.get("name"));
        assertThat(rita.page(path).select(".lead a").attr("href")).isEqualTo(gallery);
        assertThat(rita.page(gallery).text()).contains("For the web tier", "West Europe", "Rita Sandoval");
        assertThat(rita.page(gallery + "/owners").text()).contains("Rita Sandoval");
        assertThat(estate.one(
                        "select count(*) from audit_event where action = 'gallery.owner-added' and object_id = ?",
                        Estate.id(gallery).toString()))
                .isEqualTo(1L);
    }

    @Test
    void a_name_that_was_taken_after_the_approval_is_not_written() {
        Map<String, Object> entry = entry();
        String path = estate.approve(Visitor.named("Ada"), estate.submit(rita, drafted(entry)));
        Outside.put(
                SampleEstate.BUILD_RG + "/providers/Microsoft.Compute/galleries/" + entry.get("name"),
                "2024-03-03",
                "{\"location\":\"westeurope\"}");
        Estate.azure().clearCalls();

        scheduler.until(() -> estate.status(path).equals("FAILED"));

        assertThat(Estate.writes()).isEmpty();
        assertThat(rita.page(path).text()).contains("is not unique within the subscription", "Nothing was sent");
    }

    @Test
    void the_groups_are_those_of_the_chosen_subscription() {
        assertThat(rita.page("/galleries").select("a[href=/galleries/new]").text())
                .isEqualTo("Ask for a gallery");
        Response answer = rita.submit(
                rita.page("/galleries/new"),
                "/galleries",
                Map.of("press", "groups", "subscription", SampleEstate.CONTOSO_LABS, "name", "kept"));

        Document form = Jsoup.parse(answer.asString());
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(form.select("#field-group option").eachAttr("value")).containsExactly("", "labRG");
        assertThat(form.selectFirst("#field-name").val()).isEqualTo("kept");
        String path = drafted(entry());
        Document again = rita.page("/galleries/new?request=" + Estate.id(path));
        assertThat(again.select("#field-group option[selected]").val()).isEqualTo("myResourceGroup");
    }

    private String drafted(Map<String, Object> entry) {
        return Visitor.path(rita.submit(rita.page("/galleries/new"), "/galleries", entry));
    }

    private static Map<String, Object> entry() {
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("name", "made_" + NAMES.incrementAndGet());
        entry.put("subscription", SampleEstate.CONTOSO_IMAGES);
        entry.put("group", "myResourceGroup");
        entry.put("location", "westeurope");
        entry.put("sharing", "Private");
        return entry;
    }

    private static Map<String, Object> community() {
        Map<String, Object> community = new LinkedHashMap<>();
        community.put("sharing", "Community");
        community.put("publisherUri", "https://contoso.example");
        community.put("publisherContact", "images@contoso.example");
        community.put("eula", "https://contoso.example/eula");
        community.put("publicNamePrefix", "contosoimages");
        return community;
    }
}
