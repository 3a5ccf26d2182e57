package io.gallerist.execution;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.azure.AzurePause;
import io.gallerist.emulator.Call;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was approved becomes so in Azure once, whatever goes wrong on the way, and the page says what. */
@QuarkusTest
class CarryingOutTest {
    private static final String SNAPSHOT =
            SampleEstate.MY_RESOURCE_GROUP + "/providers/Microsoft.Compute/snapshots/mySnapshot";
    private static final String API = "2025-03-03";
    private static final String VERSIONS = "/versions/";
    private static final List<String> STORY = List.of(
            "request.drafted",
            "request.submitted",
            "request.approved",
            "request.submitting",
            "request.underway",
            "request.succeeded");

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    Visitor rita;
    Visitor olivia;

    @BeforeEach
    void people() {
        mended();
        estate.tidy();
        rita = Visitor.named("Rita");
        olivia = Visitor.named("Olivia");
    }

    @AfterEach
    void mended() {
        estate.sql("drop trigger if exists broken on attempt");
        Estate.azure().clearFaults();
    }

    @Test
    void a_version_costs_one_write_and_few_looks() {
        String path = approved();

        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        assertThat(puts()).hasSize(1);
        assertThat(puts().get(0).body())
                .isEqualTo(estate.one("select body from request where id = ?", Estate.id(path)));
        assertThat(Estate.calls("GET"))
                .filteredOn(call -> call.path().startsWith("/subscriptions/"))
                .hasSizeLessThanOrEqualTo(12);
        assertThat(Estate.calls("GET"))
                .filteredOn(call -> call.path().startsWith("/v1.0/"))
                .as("whether requester and reviewer are still there")
                .hasSizeLessThanOrEqualTo(4);
        assertThat(estate.events(path)).isEqualTo(STORY);
        assertThat(estate.one(
                        "select count(*) from scheduled_tasks where task_instance like ? || '/%'",
                        Estate.id(path).toString()))
                .isEqualTo(0L);
    }

    @Test
    void nothing_happens_in_azure_before_the_scheduler_has_its_turn() {
        approved();

        assertThat(Estate.writes()).isEmpty();
    }

    @Test
    void too_many_requests_pause_the_subscription_as_long_as_azure_asks() {
        Estate.azure().fail(Fault.named("TooManyRequests").at("PUT", VERSIONS));
        String first = approved();
        String second = approved(fromSnapshot());
        scheduler.tick();

        assertThat(estate.one(
                        "select count(*) from azure_pause where subscription_id = ?", SampleEstate.CONTOSO_IMAGES))
                .isEqualTo(1L);
        for (String path : List.of(first, second)) {
            assertThat(rita.page(path).text()).contains("Azure asked the portal to slow down");
        }
        Estate.azure().clearCalls();
        scheduler.pass(Duration.ofSeconds(15));
        assertThat(Estate.calls("GET", "PUT")).isEmpty();

        scheduler.pass(Duration.ofSeconds(5));

        assertThat(puts()).hasSize(2);
        assertThat(estate.status(first)).isEqualTo("UNDERWAY");
        assertThat(estate.status(second)).isEqualTo("UNDERWAY");
        assertThat(rita.page(first).text()).doesNotContain("slow down");
    }

    @Test
    void a_pause_is_never_shortened() {
        Estate.azure().fail(Fault.named("TooManyRequests").at("PUT", VERSIONS).with("Retry-After", "300"));
        approved();
        scheduler.tick();
        Object until = estate.one("select until from azure_pause");

        io.quarkus.narayana.jta.QuarkusTransaction.requiringNew()
                .run(() -> AzurePause.keepAway(
                        SampleEstate.CONTOSO_IMAGES, Estate.azure().now().plusSeconds(5)));

        assertThat(estate.one("select until from azure_pause")).isEqualTo(until);
    }

    @Test
    void a_lost_answer_leads_to_one_version_all_the_same() {
        Estate.azure().fail(Fault.named("LostResponse").at("PUT", VERSIONS));
        String path = approved();
        scheduler.tick();
        assertThat(estate.status(path)).isEqualTo("SUBMITTING");
        assertThat(rita.page(path).text()).contains("No answer came");

        scheduler.pass(Duration.ofSeconds(30));

        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
        assertThat(puts()).hasSize(1);
        assertThat(estate.events(path)).isEqualTo(STORY);
    }

    @Test
    void a_portal_that_died_between_call_and_answer_finds_its_own_version() {
        estate.sql("create or replace function broken() returns trigger language plpgsql as"
                + " $$ begin raise exception 'broken on purpose'; end $$");
        estate.sql("create trigger broken before update on attempt for each row execute function broken()");
        String path = approved();
        scheduler.tick();
        assertThat(estate.status(path)).isEqualTo("SUBMITTING");
        mended();
        scheduler.pass(Duration.ofMinutes(1));
        assertThat(estate.status(path)).isEqualTo("UNDERWAY");

        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        assertThat(puts()).hasSize(1);
        assertThat(estate.events(path)).isEqualTo(STORY);
    }

    @Test
    void an_internal_error_is_tried_again() {
        Estate.azure()
                .fail(Fault.named("InternalServerError").at("PUT", VERSIONS).times(2));
        String path = approved();
        scheduler.tick();
        assertThat(rita.page(path).text()).contains("Azure did not answer as hoped");

        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        assertThat(puts()).extracting(Call::status).containsExactly(500, 500, 201);
        assertThat(estate.events(path)).isEqualTo(STORY);
    }

    @Test
    void a_refused_look_is_no_refused_version() {
        String path = approved();
        scheduler.tick();
        Estate.azure()
                .fail(Fault.named("AuthorizationFailed").at("GET", VERSIONS).times(3));

        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        assertThat(puts()).hasSize(1);
    }

    @Test
    void a_missing_permission_is_told_in_azures_words_with_advice() {
        Estate.azure().fail(Fault.named("AuthorizationFailed").at("PUT", VERSIONS));
        String path = approved();
        scheduler.tick();

        assertThat(estate.status(path)).isEqualTo("FAILED");
        assertThat(rita.page(path).text())
                .contains(
                        "AuthorizationFailed",
                        "does not have authorization to perform action",
                        "What to do: The portal's own principal lacks this permission");
        assertThat(rita.page(path).select("a:contains(Ask for one like this)")).hasSize(1);
        assertThat(estate.events(path)).endsWith("request.submitting", "request.failed");
        scheduler.pass(Duration.ofMinutes(10));
        assertThat(puts()).hasSize(1);
    }

    @Test
    void one_region_that_fails_is_named_and_the_others_are_kept() {
        Estate.azure().fail(Fault.named("ReplicationFailed").inRegion("eastus"));
        String path = approved(twoRegions());

        scheduler.until(() -> estate.status(path).equals("FAILED"));

        Document page = rita.page(path);
        assertThat(page.text())
                .contains(
                        "East US",
                        "Failed",
                        "Replication failed in this region due to",
                        "West Central US",
                        "Completed",
                        "What to do:");
        assertThat(estate.one(
                        "select state from region_progress where request_id = ? and region = 'eastus'",
                        Estate.id(path)))
                .isEqualTo("Failed");
        assertThat(estate.events(path)).endsWith("request.underway", "request.failed");
    }

    @Test
    void a_version_that_somebody_deletes_meanwhile_is_missed() {
        String path = approved();
        scheduler.tick();
        Outside.delete(target(path), API);

        scheduler.until(() -> estate.status(path).equals("FAILED"));

        assertThat(rita.page(path).text()).contains("was deleted while Azure was working on it", "What to do:");
        assertThat(puts()).hasSize(1);
    }

    @Test
    void a_version_that_somebody_else_makes_meanwhile_is_never_written_over() {
        String path = approved();
        String body = (String) estate.one("select body from request where id = ?", Estate.id(path));
        Outside.put(target(path), API, body.replace(Estate.id(path).toString(), "somebody-else"));
        Estate.azure().clearCalls();

        scheduler.until(() -> estate.status(path).equals("FAILED"));

        assertThat(Estate.writes()).isEmpty();
        assertThat(rita.page(path).text()).contains("exists already");
        assertThat(Outside.get(target(path), API)).contains("somebody-else");
    }

    @Test
    void two_requests_for_one_version_wait_for_each_other() {
        Map<String, Object> same = Estate.entry();
        String first = estate.draft(rita, same);
        String second = estate.draft(Visitor.named("Ravi"), same);
        estate.submit(rita, first);
        estate.submittedUnseen(second);
        estate.approve(olivia, first);
        estate.approve(olivia, second);
        scheduler.tick();

        assertThat(List.of(estate.status(first), estate.status(second)))
                .containsExactlyInAnyOrder("UNDERWAY", "APPROVED");
        String waiting = estate.status(first).equals("APPROVED") ? first : second;
        assertThat(olivia.page(waiting).text()).contains("is writing to the same resource");

        scheduler.until(() -> estate.status(waiting).equals("FAILED"));

        assertThat(puts()).hasSize(1);
        assertThat(olivia.page(waiting).text()).contains("exists already");
        assertThat(estate.status(waiting.equals(first) ? second : first)).isEqualTo("SUCCEEDED");
    }

    @Test
    void a_source_that_is_being_built_from_is_waited_for() {
        String first = approved();
        scheduler.tick();
        String second = approved();
        scheduler.tick();

        assertThat(estate.status(first)).isEqualTo("UNDERWAY");
        assertThat(estate.status(second)).isEqualTo("APPROVED");
        assertThat(rita.page(second).text()).contains("R-" + number(first) + " is still building from the same source");
        assertThat(puts()).isEmpty();
        scheduler.until(() -> estate.status(second).equals("SUCCEEDED"));
        assertThat(estate.status(first)).isEqualTo("SUCCEEDED");
    }

    @Test
    void what_does_not_fit_any_more_is_not_sent() {
        String path = approved(fromSnapshot());
        Outside.delete(SNAPSHOT, "2025-01-02");
        Estate.azure().clearCalls();

        scheduler.until(() -> estate.status(path).equals("FAILED"));

        assertThat(Estate.writes()).isEmpty();
        assertThat(rita.page(path).text()).contains("Azure has no mySnapshot any more", "Nothing was sent to Azure");
    }

    @Test
    void a_step_needs_no_web_request() throws InterruptedException {
        String path = approved();
        Thread worker = new Thread(scheduler::tick);
        worker.start();
        worker.join();

        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
        assertThat(puts()).hasSize(1);
    }

    @Test
    void what_is_cancelled_in_time_never_reaches_azure() {
        String path = approved();
        rita.submit(rita.page(path), "/cancellation", Map.of());

        scheduler.pass(Duration.ofMinutes(10));

        assertThat(estate.status(path)).isEqualTo("CANCELLED");
        assertThat(Estate.writes()).isEmpty();
    }

    @Test
    void what_was_tampered_with_after_the_approval_is_not_sent() {
        String path = approved();
        estate.sql("update request set body = replace(body, 'westcentralus', 'eastus') where id = ?", Estate.id(path));

        scheduler.tick();

        assertThat(estate.status(path)).isEqualTo("FAILED");
        assertThat(rita.page(path).text()).contains("What is stored is not what was approved");
        assertThat(Estate.writes()).isEmpty();
    }

    @Test
    void the_page_takes_away_what_can_not_be_done_any_more_and_leads_to_what_came_of_it() {
        String path = approved();
        Document page = rita.page(path);
        assertThat(page.text()).contains("Cancel before it starts", "Nothing is there yet");
        String seen = page.select("[name=seen]").val();
        assertThat(rita.part(path + "?seen=" + seen).asString()).doesNotContain("hx-swap-oob");

        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));

        Document part = Jsoup.parse(rita.part(path + "?seen=" + seen).asString());
        assertThat(part.select("#request-ways-out").attr("hx-swap-oob")).isEqualTo("innerHTML");
        assertThat(part.select("#request-ways-out").text()).isEmpty();
        assertThat(part.text())
                .contains("Succeeded", "Open version", "Nothing was there before")
                .doesNotContain("Cancel before it starts", "Nothing is there yet");
        assertThat(rita.page(path).select(".lead a").eachText()).containsExactly("myGallery", "myImageDefinition");
    }

    @Test
    void without_the_directory_nothing_starts_and_nothing_fails() {
        String path = approved();
        Estate.azure()
                .fail(Fault.named("ExpiredAuthenticationToken")
                        .at("", "^/v1.0/")
                        .times(10_000));
        scheduler.tick();

        assertThat(estate.status(path)).isEqualTo("APPROVED");
        assertThat(rita.page(path).text())
                .contains("The directory could not be asked whether its approvals still stand")
                .doesNotContain("Started");
        scheduler.pass(Duration.ofHours(30));
        assertThat(estate.status(path)).isEqualTo("APPROVED");
        assertThat(Estate.writes()).isEmpty();
        Estate.azure().clearFaults();
        scheduler.pass(Duration.ofMinutes(2));

        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
    }

    @Test
    void a_busy_directory_pauses_no_subscription() {
        String path = approved();
        Estate.azure().fail(Fault.named("GraphTooManyRequests").times(10_000));
        scheduler.tick();

        assertThat(estate.status(path)).isEqualTo("APPROVED");
        assertThat(estate.all("select 1 from azure_pause")).isEmpty();
    }

    @Test
    void an_invitation_that_the_directory_puts_off_pauses_no_subscription() {
        String path = estate.share(olivia, "busy" + java.util.UUID.randomUUID() + "@fabrikam.example");
        Estate.azure().fail(Fault.named("GraphTooManyRequests").at("POST", "/invitations"));
        scheduler.tick();

        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
        assertThat(olivia.page(path).text()).contains("Too many requests.", "the portal waits as long as Azure asks");
        assertThat(estate.all("select 1 from azure_pause")).isEmpty();
    }

    @Test
    void what_sent_nothing_yet_gives_up_its_turn_without_the_directory() {
        String path = approved();
        Estate.azure().fail(Fault.named("InternalServerError").at("GET", VERSIONS));
        scheduler.tick();
        assertThat(estate.status(path)).isEqualTo("SUBMITTING");
        Estate.azure().fail(Fault.named("GraphTooManyRequests").times(10_000));
        scheduler.pass(Duration.ofMinutes(5));

        assertThat(estate.status(path)).isEqualTo("APPROVED");
        scheduler.pass(Duration.ofHours(30));
        assertThat(estate.events(path)).endsWith("request.submitting", "request.held");
        Estate.azure().clearFaults();
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
    }

    private Object number(String path) {
        return estate.one("select number from request where id = ?", Estate.id(path));
    }

    private static Map<String, Object> fromSnapshot() {
        Map<String, Object> entry = Estate.entry();
        entry.put("source", "");
        entry.put("sourceId", SNAPSHOT);
        return entry;
    }

    private String approved() {
        return approved(Estate.entry());
    }

    private String approved(Map<String, Object> entry) {
        String path = estate.approved(rita, olivia, entry);
        Estate.azure().clearCalls();
        return path;
    }

    private static Map<String, Object> twoRegions() {
        Map<String, Object> entry = Estate.entry();
        entry.put("region", List.of("westcentralus", "eastus"));
        entry.put("regionReplicas", List.of("", ""));
        entry.put("regionStorage", List.of("", ""));
        return entry;
    }

    private String target(String path) {
        return (String) estate.one("select target from request where id = ?", Estate.id(path));
    }

    private static List<Call> puts() {
        return Estate.calls("PUT");
    }
}
