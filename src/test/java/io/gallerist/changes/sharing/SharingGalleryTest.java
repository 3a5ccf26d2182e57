package io.gallerist.changes.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.catalog.CatalogRefresh;
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
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A gallery is shared with subscriptions, tenants and everybody as its owner approved it. */
@QuarkusTest
class SharingGalleryTest {
    private static final String API = "2024-03-03";
    private static final String GALLERY = SampleEstate.WINDOWS_GALLERY;
    private static final String THERE = id(0);
    private static final String TENANT = id(100);

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @Inject
    CatalogRefresh catalog;

    Visitor rita;
    Visitor otto;
    String sharing;

    @BeforeEach
    void a_gallery_that_is_shared_with_a_subscription_and_a_tenant() {
        estate.tidy();
        rita = Visitor.named("Rita");
        otto = Visitor.named("Otto");
        sharing = estate.gallery("windowsGallery") + "/sharing";
        put("\"permissions\":\"Groups\"");
        share(
                "Add",
                "[{\"type\":\"Subscriptions\",\"ids\":[\"" + THERE + "\"]},{\"type\":\"AADTenants\",\"ids\":[\""
                        + TENANT + "\"]}]");
    }

    @AfterEach
    void leave_no_trace() {
        estate.tidy();
        catalog.run();
    }

    record Wrong(Map<String, String> typed, String field, String said) {}

    static Stream<Wrong> table() {
        return Stream.of(
                new Wrong(Map.of(), "wish", "Choose one"),
                new Wrong(Map.of("wish", "OPEN"), "wish", "is not in it"),
                new Wrong(Map.of("wish", "SHARE"), "addSubscriptions", "Name at least one"),
                shares("addSubscriptions", "contoso", "Line 1: \"contoso\" is not an id"),
                shares("addTenants", id(1) + "\n\ncontoso.example", "Line 3: \"contoso.example\" is not an id"),
                shares("addSubscriptions", id(1) + "\n" + id(1).toUpperCase(java.util.Locale.ROOT), "is there twice"),
                shares("addSubscriptions", THERE, "has it already"),
                shares("addTenants", TENANT, "has it already"),
                shares("removeSubscriptions", id(1), "does not have it"),
                shares("removeTenants", THERE, "does not have it"),
                shares("addSubscriptions", ids(30), "at most 30 subscriptions"),
                shares("addTenants", ids(5), "at most 5 tenants"),
                new Wrong(Map.of("wish", "RESET", "addTenants", id(1)), "wish", "only go with adding"));
    }

    private static Wrong shares(String field, String typed, String said) {
        return new Wrong(Map.of("wish", "SHARE", field, typed), field, said);
    }

    @ParameterizedTest
    @MethodSource("table")
    void what_is_wrong_is_said_beside_its_field(Wrong wrong) {
        Response answer = rita.submit(rita.page(sharing), "/sharing", wrong.typed());

        assertThat(answer.statusCode()).isEqualTo(422);
        Document page = Jsoup.parse(answer.asString());
        assertThat(page.select("#error-" + wrong.field()).text()).contains(wrong.said());
        assertThat(page.select(".error-summary a[href=#field-" + wrong.field() + "]")
                        .text())
                .contains(wrong.said());
        wrong.typed().entrySet().stream()
                .filter(typed -> !typed.getKey().equals("wish"))
                .forEach(typed -> assertThat(page.selectFirst("#field-" + typed.getKey())
                                .wholeText()
                                .strip())
                        .isEqualTo(typed.getValue()));
        assertThat(Estate.writes()).isEmpty();
    }

    @Test
    void one_is_removed_and_others_are_added_in_two_operations() {
        Document form = rita.page(sharing);
        assertThat(form.text()).contains(THERE, TENANT, "Groups", "Succeeded");
        String path = asked(
                Map.of("wish", "SHARE", "removeSubscriptions", THERE, "addSubscriptions", id(1) + "\r\n" + id(2)));
        assertThat(rita.page(path).text())
                .contains("Remove subscriptions " + THERE, "Add subscriptions " + id(1))
                .contains("Subscriptions › " + THERE, "Subscriptions › " + id(2))
                .doesNotContain("Tenants › ");
        estate.approve(otto, path);

        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        assertThat(Estate.writes())
                .extracting(call -> call.body())
                .satisfiesExactly(first -> assertThat(first).contains("\"Remove\"", THERE), second -> assertThat(second)
                        .isEqualTo(estate.one("select body from request where id = ?", Estate.id(path)))
                        .contains("\"Add\"", id(1), id(2)));
        assertThat(rita.page(sharing).text()).contains(id(1), id(2), TENANT).doesNotContain(THERE);
        assertThat(rita.page(path).text()).contains("West Europe", "Completed");
    }

    @Test
    void what_azure_already_has_is_not_written() {
        String path = estate.approve(otto, asked(Map.of("wish", "SHARE", "addTenants", id(1))));
        share("Add", "[{\"type\":\"AADTenants\",\"ids\":[\"" + id(1) + "\"]}]");

        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        assertThat(Estate.writes()).isEmpty();
    }

    @Test
    void what_azure_could_not_do_is_told_in_its_words() {
        String path = estate.approve(otto, asked(Map.of("wish", "SHARE", "addTenants", id(1))));
        Estate.azure().fail(Fault.named("OperationFailed").at("", "/windowsGallery"));

        scheduler.until(() -> estate.status(path).equals("FAILED"));

        assertThat(Estate.writes()).hasSize(1);
        assertThat(rita.page(path).text()).contains("What Azure has done so far stays", "Failed");
        assertThat(rita.page(sharing).text()).doesNotContain(id(1));
    }

    @Test
    void a_reset_that_would_forget_more_than_was_approved_is_not_written() {
        String path = estate.approve(otto, asked(Map.of("wish", "RESET")));
        share("Add", "[{\"type\":\"AADTenants\",\"ids\":[\"" + id(1) + "\"]}]");

        scheduler.until(() -> estate.status(path).equals("FAILED"));

        assertThat(Estate.writes()).isEmpty();
        assertThat(rita.page(path).text()).contains("a reset would forget all of it");
    }

    @Test
    void a_community_gallery_is_opened_and_reset_again() {
        put("\"permissions\":\"Community\",\"communityGalleryInfo\":{\"publisherUri\":\"https://contoso.example\","
                + "\"publisherContact\":\"a@contoso.example\",\"eula\":\"free\",\"publicNamePrefix\":\"contoso\"}");
        assertThat(rita.page(sharing).text()).contains("Not enabled yet", "contoso-");
        String path = estate.approve(otto, asked(Map.of("wish", "OPEN")));
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
        assertThat(Estate.writes())
                .extracting(call -> call.body())
                .containsExactly("{\"operationType\":\"EnableCommunity\"}");
        assertThat(rita.page(sharing).text()).contains("Everybody sees it");

        String reset = estate.approve(otto, asked(Map.of("wish", "RESET")));
        scheduler.until(() -> estate.status(reset).equals("SUCCEEDED"));

        Document page = rita.page(sharing);
        assertThat(page.text()).contains("This gallery is private", "community information can't be added");
        assertThat(page.select("main form")).isEmpty();
        assertThat(rita.page(sharing.replace("/sharing", "")).text()).contains("Sharing Private");
    }

    private String asked(Map<String, ?> typed) {
        return estate.submit(
                rita,
                rita.follow(rita.submit(rita.page(sharing), "/sharing", typed)).location());
    }

    /** As somebody with rights in Azure would, around the portal. */
    private static void put(String profile) {
        Outside.put(
                GALLERY, API, "{\"location\":\"westeurope\",\"properties\":{\"sharingProfile\":{" + profile + "}}}");
        settle();
    }

    private static void share(String operation, String groups) {
        Outside.post(GALLERY + "/share", API, "{\"operationType\":\"" + operation + "\",\"groups\":" + groups + "}");
        settle();
    }

    private static void settle() {
        Estate.azure().advance(Duration.ofMinutes(1));
        Estate.azure().clearCalls();
    }

    private static String id(int number) {
        return String.format("0000000a-000b-000c-000d-%012d", number);
    }

    private static String ids(int many) {
        return IntStream.rangeClosed(1, many).mapToObj(SharingGalleryTest::id).collect(Collectors.joining("\n"));
    }
}
