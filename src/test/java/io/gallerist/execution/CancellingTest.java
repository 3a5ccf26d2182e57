package io.gallerist.execution;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gallerist.catalog.CatalogRefresh;
import io.gallerist.emulator.Call;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.PostOffice;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Together;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;

/** A request is taken back in each of its states, and what Azure then holds is what the page says. */
@QuarkusTest
class CancellingTest {
    private static final String API = "2025-03-03";
    private static final String VERSIONS = "/versions/";

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @Inject
    CatalogRefresh catalog;

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
    void its_owner_cancels_what_was_approved() {
        String path = approved();

        cancel(olivia, path);

        scheduler.pass(Duration.ofMinutes(10));
        assertThat(estate.status(path)).isEqualTo("CANCELLED");
        assertThat(Estate.writes()).isEmpty();
        assertThat(estate.one(
                        "select p.name from request r join person p on p.id = r.cancelled_by_id where r.id = ?",
                        Estate.id(path)))
                .isEqualTo("Olivia Brandt");
    }

    @Test
    void somebody_else_does_not_cancel_it() {
        String path = approved();

        assertThat(Visitor.named("Amir").post(path + "/cancellation", Map.of()).statusCode())
                .isEqualTo(404);

        assertThat(estate.status(path)).isEqualTo("APPROVED");
        assertThat(estate.events(path)).endsWith("request.cancel refused");
    }

    @Test
    void an_administrator_stops_what_is_not_theirs_with_a_reason_that_is_told() {
        PostOffice.empty();
        String path = approved();
        Visitor ada = Visitor.named("Ada");
        assertThat(ada.page(path).text()).contains("As an administrator you can stop it");
        Document question = ada.page(path + "/cancellation");

        Response without = ada.submit(question, "/cancellation", Map.of("reason", " "));
        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(Jsoup.parse(without.asString()).select("#error-reason").text())
                .contains("Say why it must stop");
        assertThat(estate.status(path)).isEqualTo("APPROVED");
        ada.follow(ada.submit(question, "/cancellation", Map.of("reason", "The image has a hole")));

        assertThat(estate.status(path)).isEqualTo("CANCELLED");
        assertThat(rita.page(path).text()).contains("Cancelled by an administrator: The image has a hole");
        assertThat(estate.one(
                        "select details ->> 'reason' from audit_event where action = 'request.cancelled' and request_id = ?",
                        Estate.id(path)))
                .isEqualTo("The image has a hole");
        scheduler.tick();
        for (String mail : List.of("rita@contoso.example", "olivia@contoso.example")) {
            assertThat(PostOffice.subjectsTo(mail)).anyMatch(subject -> subject.contains(" was cancelled: "));
        }
    }

    @Test
    void an_administrator_stops_what_azure_has_begun_with_a_reason() {
        String path = underway();
        Visitor ada = Visitor.named("Ada");
        Document question = ada.page(path + "/cancellation");
        assertThat(question.text()).contains("What is deleted");
        assertThat(ada.submit(question, "/cancellation", Map.of()).statusCode()).isEqualTo(422);
        assertThat(estate.status(path)).isEqualTo("UNDERWAY");

        ada.follow(ada.submit(question, "/cancellation", Map.of("reason", "The image has a hole")));
        ended(path);

        assertThat(deletions()).isNotEmpty();
        assertThat(estate.one(
                        "select details ->> 'reason' from audit_event where action = 'request.cancelled' and request_id = ?",
                        Estate.id(path)))
                .isEqualTo("The image has a hole");
    }

    @Test
    void a_reason_of_whoever_asked_is_not_shown_as_an_administrators() {
        String path = approved();

        rita.post(path + "/cancellation", Map.of("reason", "I say so"));

        assertThat(estate.status(path)).isEqualTo("CANCELLED");
        assertThat(rita.page(path).text()).doesNotContain("by an administrator");
    }

    @Test
    void what_is_waiting_for_review_is_withdrawn_not_cancelled() {
        String path = estate.submitted(rita);

        assertThat(olivia.post(path + "/cancellation", Map.of()).statusCode()).isEqualTo(409);

        assertThat(estate.status(path)).isEqualTo("SUBMITTED");
    }

    @Test
    void what_has_started_but_sent_nothing_is_cancelled_at_once() {
        String path = approved();
        Estate.azure().fail(Fault.named("InternalServerError").at("GET", VERSIONS));
        scheduler.tick();
        assertThat(estate.status(path)).isEqualTo("SUBMITTING");

        cancel(rita, path);

        assertThat(estate.status(path)).isEqualTo("CANCELLED");
        scheduler.pass(Duration.ofMinutes(10));
        assertThat(Estate.writes()).isEmpty();
    }

    @Test
    void a_step_that_is_looking_just_now_writes_nothing_any_more() throws InterruptedException {
        String path = approved();
        Estate.azure().fail(Fault.on("GET", VERSIONS).delayed(Duration.ofSeconds(3)));
        Thread step = new Thread(scheduler::tick);
        step.start();
        Scheduler.soon(() -> estate.status(path).equals("SUBMITTING"));

        cancel(rita, path);
        assertThat(estate.status(path)).isEqualTo("CANCELLED");
        step.join();

        assertThat(Estate.writes()).isEmpty();
        assertThat(estate.all("select outcome from attempt where request_id = ?", Estate.id(path)))
                .isEmpty();
    }

    @RepeatedTest(10)
    void a_cancellation_and_a_start_at_once_agree_on_one_of_the_two() {
        String path = approved();
        Document page = rita.page(path);

        Together.<Boolean>all(List.of(
                () -> {
                    scheduler.tick();
                    return true;
                },
                () -> rita.submit(page, "/cancellation", Map.of()).statusCode() == 303));

        scheduler.tick();
        if (estate.status(path).equals("CANCELLED")) {
            assertThat(Estate.writes()).isEmpty();
        } else {
            assertThat(estate.status(path)).isEqualTo("UNDERWAY");
            assertThat(Estate.writes()).hasSize(1);
        }
    }

    @Test
    void what_azure_has_begun_is_deleted_after_a_question() {
        String path = underway();
        assertThat(rita.page(path).text()).contains("Cancel and delete what Azure has begun");
        Document question = rita.page(path + "/cancellation");
        assertThat(question.text()).contains("What is deleted", target(path));

        Document page = rita.follow(rita.submit(question, "/cancellation", Map.of()));
        assertThat(page.text()).contains("Being cancelled");
        scheduler.tick();
        assertThat(deletions()).hasSize(1);
        assertThat(rita.page(path).text()).contains("Azure is deleting what it had begun");

        ended(path);
        assertThat(rita.page(path).text())
                .contains("What Azure had begun was deleted.", "Deletion", "Azure accepted it");
        assertThat(deletions()).hasSize(1);
        assertGone(path);
        assertThat(estate.events(path)).endsWith("request.underway", "request.cancelling", "request.cancelled");
        assertThat(estate.all(
                        "select 1 from image_version where resource_key = lower(?) and gone_at is null", target(path)))
                .isEmpty();
        assertThat(estate.all("select 1 from region_progress where request_id = ?", Estate.id(path)))
                .isEmpty();
    }

    @Test
    void what_the_catalogue_had_seen_of_it_leaves_it() {
        String path = underway();
        estate.readAgain();
        assertThat(estate.one(
                        "select count(*) from image_version where resource_key = lower(?) and gone_at is null",
                        target(path)))
                .isEqualTo(1L);

        confirm(rita, path);
        ended(path);

        assertThat(estate.one(
                        "select count(*) from image_version where resource_key = lower(?) and gone_at is null",
                        target(path)))
                .isEqualTo(0L);
    }

    @Test
    void without_the_question_answered_nothing_happens() {
        String path = approved();
        Document before = rita.page(path);
        scheduler.tick();

        Response answer = rita.submit(before, "/cancellation", Map.of());

        assertThat(Visitor.path(answer)).endsWith("/cancellation");
        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
        assertThat(deletions()).isEmpty();
    }

    @Test
    void azure_may_refuse_as_long_as_it_is_creating() {
        String path = underway();
        Estate.azure().fail(Fault.named("Conflict").at("DELETE", VERSIONS).times(3));

        confirm(olivia, path);
        scheduler.tick();
        assertThat(rita.page(path).text()).contains("Azure does not delete it as long as it is working on it");
        ended(path);

        assertThat(deletions()).extracting(Call::status).containsExactly(409, 409, 409, 202);
        assertGone(path);
    }

    @Test
    void what_azure_will_not_delete_is_followed_to_its_end() {
        String path = underway();
        Estate.azure().fail(Fault.named("AuthorizationFailed").at("DELETE", VERSIONS));

        confirm(rita, path);
        scheduler.tick();

        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
        assertThat(rita.page(path).text()).contains("It could not be cancelled", "followed to its end");
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
        assertThat(estate.events(path)).endsWith("request.cancelling", "request.not-cancelled", "request.succeeded");
        assertThat(estate.one(
                        "select count(*) from image_version where resource_key = lower(?) and gone_at is null",
                        target(path)))
                .isEqualTo(1L);
    }

    @Test
    void what_azure_did_not_delete_once_is_deleted_when_it_is_cancelled_again() {
        String path = underway();
        confirm(rita, path);
        scheduler.tick();
        assertThat(deletions()).hasSize(1);
        // As if Azure had said that it failed.
        estate.sql("update request set status = 'UNDERWAY' where id = ?", Estate.id(path));
        Estate.azure().advance(Duration.ofMinutes(10));
        Outside.put(target(path), API, (String) estate.one("select body from request where id = ?", Estate.id(path)));
        estate.sql("update request set status = 'UNDERWAY', ended_at = null where id = ?", Estate.id(path));
        Estate.azure().clearCalls();

        confirm(rita, path);
        ended(path);

        assertThat(deletions()).isNotEmpty();
    }

    @Test
    void an_administrator_cancels_what_administrators_decide_on() {
        Visitor ada = Visitor.named("Ada");
        String name = "cancelled" + UUID.randomUUID().toString().substring(0, 8);
        String path = Visitor.path(rita.submit(rita.page("/galleries/new"), "/galleries", newGallery(name)));
        estate.approve(ada, estate.submit(rita, path));

        cancel(ada, path);

        assertThat(estate.status(path)).isEqualTo("CANCELLED");
    }

    @Test
    void a_lost_answer_to_the_deletion_deletes_once() {
        String path = underway();
        Estate.azure().fail(Fault.named("LostResponse").at("DELETE", VERSIONS));

        confirm(rita, path);
        ended(path);

        assertThat(deletions()).hasSize(1);
        assertGone(path);
        assertThat(rita.page(path).text()).contains("What Azure had begun was deleted.");
    }

    @Test
    void a_portal_that_died_between_the_deletion_and_its_record_deletes_once() {
        String path = underway();
        broken();
        confirm(rita, path);
        scheduler.tick();
        assertThat(deletions()).hasSize(1);
        assertThat(estate.status(path)).isEqualTo("CANCELLING");
        mended();

        ended(path);

        assertThat(deletions()).hasSize(1);
        assertGone(path);
    }

    @Test
    void what_somebody_makes_under_the_name_since_is_left_alone() {
        String path = underway();
        broken();
        confirm(rita, path);
        scheduler.tick();
        mended();
        Estate.azure().advance(Duration.ofMinutes(3));
        makeAnother(path);

        ended(path);

        assertThat(deletions()).hasSize(1);
        assertThat(Outside.get(target(path), API)).contains("somebody-else");
        assertThat(rita.page(path).text()).contains("is not what was approved here: nothing was deleted");
    }

    @Test
    void what_is_not_ours_is_not_deleted() {
        String path = underway();
        Outside.delete(target(path), API);
        Estate.azure().advance(Duration.ofMinutes(3));
        makeAnother(path);
        Estate.azure().clearCalls();

        confirm(rita, path);
        ended(path);

        assertThat(Estate.writes()).isEmpty();
        assertThat(Outside.get(target(path), API)).contains("somebody-else");
        assertThat(rita.page(path).text()).contains("is not what was approved here: nothing was deleted");
    }

    @Test
    void a_write_without_an_answer_that_arrived_is_deleted() {
        Estate.azure().fail(Fault.named("LostResponse").at("PUT", VERSIONS));
        String path = approved();
        scheduler.tick();
        assertThat(estate.status(path)).isEqualTo("SUBMITTING");

        confirm(rita, path);
        ended(path);

        assertThat(Estate.writes()).extracting(Call::method).containsExactly("PUT", "DELETE");
        assertGone(path);
    }

    @Test
    void a_write_without_an_answer_that_never_arrived_is_waited_for_a_while() {
        Estate.azure().fail(Fault.on("PUT", VERSIONS).dropped());
        String path = approved();
        scheduler.tick();
        assertThat(estate.status(path)).isEqualTo("SUBMITTING");

        confirm(rita, path);
        scheduler.tick();
        assertThat(estate.status(path)).isEqualTo("CANCELLING");
        assertThat(rita.page(path).text()).contains("Azure does not show it yet");
        scheduler.pass(Duration.ofMinutes(6));

        assertThat(estate.status(path)).isEqualTo("CANCELLED");
        assertThat(rita.page(path).text()).contains("Azure has nothing of it.");
        assertThat(deletions()).isEmpty();
    }

    @Test
    void another_request_for_the_same_waits_until_it_is_gone() {
        Map<String, Object> entry = Estate.entry();
        String path = estate.approved(rita, olivia, entry);
        scheduler.tick();
        confirm(rita, path);
        scheduler.tick();
        Visitor ravi = Visitor.named("Ravi");

        Response answer = ravi.submit(ravi.page(estate.myDefinition() + "/versions/new"), "/versions", entry);

        assertThat(Jsoup.parse(answer.asString()).text()).contains("already");
        ended(path);
        String second = estate.approved(rita, olivia, entry);
        scheduler.until(() -> estate.status(second).equals("SUCCEEDED"));
    }

    @Test
    void a_change_is_followed_to_its_end() {
        Document form = rita.page(estate.myGallery() + "/edit");
        String path = Visitor.path(rita.submit(form, "/edit", Map.of("description", "Followed " + UUID.randomUUID())));
        estate.approve(olivia, estate.submit(rita, path));
        scheduler.tick();
        assertThat(estate.status(path)).isEqualTo("UNDERWAY");

        assertThat(rita.page(path).text()).contains("Azure has begun it; it is followed to its end.");
        Response answer = rita.post(path + "/cancellation", Map.of("deletes", "true"));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(Jsoup.parse(answer.asString()).text()).contains("it is followed to its end");
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
        estate.tidy();
        catalog.run();
    }

    @Test
    void an_invitation_that_was_sent_is_followed_to_its_end() {
        Estate.azure().directoryDelay(Duration.ofMinutes(5));
        String path = estate.share(olivia, "guest" + UUID.randomUUID() + "@fabrikam.example");
        scheduler.tick();

        assertThat(olivia.page(path).text()).contains("Azure has begun it; it is followed to its end.");
        assertThat(olivia.post(path + "/cancellation", Map.of("deletes", "true"))
                        .statusCode())
                .isEqualTo(409);

        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
        Estate.azure().directoryDelay(Duration.ZERO);
    }

    @Test
    void a_new_gallery_is_deleted_and_its_new_group_stays() {
        Visitor ada = Visitor.named("Ada");
        String name = "taken" + UUID.randomUUID().toString().substring(0, 8);
        Document form = rita.page("/galleries/new");
        String path = Visitor.path(rita.submit(form, "/galleries", newGallery(name)));
        estate.approve(ada, estate.submit(rita, path));
        scheduler.tick();
        assertThat(estate.status(path)).isEqualTo("UNDERWAY");

        confirm(rita, path);
        ended(path);

        assertThat(rita.page(path).text())
                .contains("What Azure had begun was deleted. The resource group rg-" + name + " stays.");
        assertThat(deletions()).extracting(Call::path).containsExactly(target(path));
        assertThat(estate.all("select 1 from gallery where name = ? and gone_at is null", name))
                .isEmpty();
    }

    private static Map<String, Object> newGallery(String name) {
        return Map.of(
                "name",
                name,
                "subscription",
                SampleEstate.CONTOSO_IMAGES,
                "group",
                "",
                "newGroup",
                "rg-" + name,
                "location",
                "westcentralus",
                "description",
                "For a day");
    }

    private void cancel(Visitor who, String path) {
        assertThat(who.submit(who.page(path), "/cancellation", Map.of()).statusCode())
                .isEqualTo(303);
    }

    private void confirm(Visitor who, String path) {
        assertThat(who.submit(who.page(path + "/cancellation"), "/cancellation", Map.of())
                        .statusCode())
                .isEqualTo(303);
        assertThat(estate.status(path)).isEqualTo("CANCELLING");
    }

    private void ended(String path) {
        scheduler.until(() -> estate.status(path).equals("CANCELLED"));
    }

    private String approved() {
        String path = estate.approved(rita, olivia);
        Estate.azure().clearCalls();
        return path;
    }

    private String underway() {
        String path = approved();
        scheduler.tick();
        assertThat(estate.status(path)).isEqualTo("UNDERWAY");
        Estate.azure().clearCalls();
        return path;
    }

    private void broken() {
        estate.sql("create or replace function broken() returns trigger language plpgsql as"
                + " $$ begin raise exception 'broken on purpose'; end $$");
        estate.sql("create trigger broken before update on attempt for each row execute function broken()");
    }

    private void makeAnother(String path) {
        String body = (String) estate.one("select body from request where id = ?", Estate.id(path));
        Outside.put(target(path), API, body.replace(Estate.id(path).toString(), "somebody-else"));
    }

    private void assertGone(String path) {
        assertThatThrownBy(() -> Outside.get(target(path), API)).hasMessageContaining("404");
    }

    private String target(String path) {
        return (String) estate.one("select target from request where id = ?", Estate.id(path));
    }

    private static List<Call> deletions() {
        return Estate.calls("DELETE");
    }
}
