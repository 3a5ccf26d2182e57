package io.gallerist.access;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.Call;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Access ends: on its day, on request, when the person leaves; and it is made sure that it is gone. */
@QuarkusTest
class EndingTest {
    private static final Duration A_DAY = Duration.ofDays(1);

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @Inject
    Shares shares;

    @Inject
    AcceptanceWatch watch;

    @Inject
    DeletionWatch deletions;

    @Inject
    Clock clock;

    Visitor olivia;

    @BeforeEach
    void people() {
        shares.tidy();
        olivia = Visitor.named("Olivia");
    }

    @AfterEach
    void calm() {
        Estate.azure().clearFaults();
    }

    @Test
    void on_its_day_the_role_is_taken_away_and_read_to_be_gone() {
        String request = shares.given(olivia, clock.instant().plus(A_DAY), "ravi@contoso.example");
        assertThat(olivia.page(shares.page(request)).text()).contains("Has access", "before it works everywhere");
        scheduler.pass(Duration.ofMinutes(11));
        assertThat(shares.of(request, "verified_at")).isNotNull();
        assertThat(olivia.page(shares.page(request)).text()).doesNotContain("before it works everywhere");
        Estate.azure().clearCalls();

        scheduler.pass(A_DAY);

        assertThat(shares.state(request)).isEqualTo("ENDED");
        assertThat(Shares.answers("DELETE", "/roleAssignments/")).containsExactly(200);
        assertThat(Shares.answers("GET", "/roleAssignments/")).endsWith(404);
        assertThat(Shares.assignments(SamplePeople.RAVI)).isZero();
        assertThat(shares.events(request)).containsExactly("access.assigned", "access.ending", "access.ended");
    }

    @Test
    void an_end_that_came_during_an_outage_is_done_first_and_the_overrun_is_reported() {
        String ends = shares.given(olivia, clock.instant().plus(A_DAY), "ravi@contoso.example");
        scheduler.pass(Duration.ofMinutes(11));
        Estate.azure().advance(A_DAY.minusMinutes(12));
        String begins = shares.by(olivia, null, "rita@contoso.example");
        String alsoBegins = shares.by(olivia, null, "mona@contoso.example");
        Estate.azure()
                .fail(Fault.named("InternalServerError")
                        .at("", "/roleAssignments")
                        .times(10_000));
        for (int hours = 0; hours < 5; hours++) {
            scheduler.pass(Duration.ofHours(1));
        }
        assertThat(shares.state(ends)).isEqualTo("ENDING");
        assertThat(shares.events(ends)).containsOnlyOnce("access.overrun");
        assertThat(olivia.page(shares.page(ends)).text())
                .contains("Lasted too long", "Azure still has the role", "InternalServerError", "Try again now");
        Estate.azure().clearFaults();
        Estate.azure().clearCalls();
        scheduler.pass(Duration.ofHours(1));

        assertThat(shares.state(ends)).isEqualTo("ENDED");
        assertThat(Estate.writes().stream().map(Call::method))
                .startsWith("DELETE")
                .contains("PUT");
        assertThat(shares.events(ends)).endsWith("access.ended", "access.overrun");
        assertThat(olivia.page(shares.page(ends)).text()).containsPattern("It ended 3[0-9]{2} minutes after");
        scheduler.pass(Duration.ofHours(1));
        assertThat(shares.state(begins)).isEqualTo("ASSIGNED");
        assertThat(shares.state(alsoBegins)).isEqualTo("ASSIGNED");
    }

    @Test
    void after_an_outage_of_the_portal_itself_what_ends_goes_before_what_begins() {
        List<String> ending = List.of("ravi@contoso.example", "otto@contoso.example").stream()
                .map(mail -> shares.given(olivia, clock.instant().plus(A_DAY), mail))
                .toList();
        scheduler.pass(Duration.ofMinutes(11));
        List<String> beginning =
                List.of("rita@contoso.example", "mona@contoso.example", "amir@contoso.example").stream()
                        .map(mail -> shares.by(olivia, null, mail))
                        .toList();
        scheduler.tick();
        beginning.forEach(request -> Outside.delete(assignment(request), "2022-04-01"));
        estate.sql("delete from scheduled_tasks where task_name <> 'grant'");
        estate.sql("update access_grant set state = 'WANTED', assigned_at = null, assignment = null, verified_at = null"
                + " where until is null");
        estate.sql(
                "update scheduled_tasks set priority = 50, execution_time = ? where task_instance in"
                        + " (select id::text from access_grant where until is null)",
                java.sql.Timestamp.from(clock.instant()));
        assertThat(estate.all("select priority::int from scheduled_tasks t join access_grant g"
                        + " on g.id::text = t.task_instance where g.until is not null"))
                .containsOnly(90);
        Estate.azure().advance(A_DAY);
        Estate.azure().clearCalls();

        scheduler.tick();

        assertThat(Estate.writes().stream().map(Call::method).limit(5))
                .containsExactly("DELETE", "DELETE", "PUT", "PUT", "PUT");
        assertThat(ending)
                .allSatisfy(request -> assertThat(shares.state(request)).isEqualTo("ENDED"));
        assertThat(beginning)
                .allSatisfy(request -> assertThat(shares.state(request)).isEqualTo("ASSIGNED"));
    }

    @Test
    void an_owner_ends_it_with_a_reason_and_who_has_it_may_give_it_back() {
        String request = shares.given(olivia, null, "ravi@contoso.example");
        String page = shares.page(request);

        assertThat(Visitor.named("Otto").get(page).statusCode()).isEqualTo(404);
        assertThat(Visitor.named("Amir").page(page).select("main form")).isEmpty();
        assertThat(Visitor.named("Amir")
                        .post(page + "/end", Map.of("reason", "No"))
                        .statusCode())
                .isEqualTo(404);
        Visitor ada = Visitor.named("Ada");
        var wrong = ada.submit(ada.page(page), "/end", Map.of("reason", " "));
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.asString()).contains("Write why the access ends.");
        assertThat(shares.state(request)).isEqualTo("ASSIGNED");

        Visitor ravi = Visitor.named("Ravi");
        ravi.follow(ravi.submit(ravi.page(page), "/end", Map.of("reason", "")));
        scheduler.tick();

        assertThat(shares.state(request)).isEqualTo("ENDED");
        assertThat(Shares.assignments(SamplePeople.RAVI)).isZero();
        assertThat(ravi.page(page).text()).contains("It was given back.", "Ravi Menon");
    }

    @Test
    void what_somebody_took_away_already_counts_as_removed() {
        String request = shares.given(olivia, null, "ravi@contoso.example");
        Outside.delete(assignment(request), "2022-04-01");
        Estate.azure().clearCalls();

        olivia.follow(olivia.submit(olivia.page(shares.page(request)), "/end", Map.of("reason", "Done")));
        scheduler.tick();
        assertThat(shares.state(request)).as("it may only not show yet").isEqualTo("ENDING");
        scheduler.pass(Duration.ofMinutes(3));

        assertThat(shares.state(request)).isEqualTo("ENDED");
        assertThat(Estate.writes()).isEmpty();
    }

    @Test
    void one_look_that_does_not_find_the_role_proves_nothing() {
        String request = shares.given(olivia, null, "ravi@contoso.example");
        notFound("GET", "/roleAssignments/", "RoleAssignmentNotFound");
        scheduler.pass(Duration.ofMinutes(10));

        assertThat(shares.state(request)).isEqualTo("ASSIGNED");
        assertThat(shares.of(request, "verified_at")).isNull();
        assertThat(olivia.page(shares.page(request)).text()).contains("RoleNotSeen", "the portal looks again");
        scheduler.pass(Duration.ofMinutes(1));
        assertThat(shares.of(request, "verified_at")).isNotNull();
        assertThat(shares.of(request, "trouble_code")).isNull();
    }

    @Test
    void a_subscription_that_is_out_of_sight_says_nothing_of_the_role() {
        String request = shares.given(olivia, null, "ravi@contoso.example");
        scheduler.pass(Duration.ofMinutes(11));
        notFound("GET", "/roleAssignments/", "SubscriptionNotFound");
        olivia.follow(olivia.submit(olivia.page(shares.page(request)), "/end", Map.of("reason", "Done")));
        scheduler.tick();

        assertThat(shares.state(request)).isEqualTo("ENDING");
        scheduler.pass(Duration.ofMinutes(1));
        assertThat(shares.state(request)).isEqualTo("ENDED");
        assertThat(Shares.assignments(SamplePeople.RAVI)).isZero();
    }

    @Test
    void a_role_that_shows_still_is_not_removed_without_a_pause() {
        String request = shares.given(olivia, null, "ravi@contoso.example");
        Estate.azure()
                .fail(Fault.on("DELETE", "/roleAssignments/")
                        .answering(200, io.gallerist.emulator.http.Json.parse("{}"))
                        .times(3));
        Estate.azure().clearCalls();
        olivia.follow(olivia.submit(olivia.page(shares.page(request)), "/end", Map.of("reason", "Done")));
        scheduler.tick();

        assertThat(Shares.answers("DELETE", "/roleAssignments/")).hasSize(2);
        scheduler.pass(Duration.ofMinutes(1));
        scheduler.pass(Duration.ofMinutes(1));
        scheduler.pass(Duration.ofMinutes(1));
        assertThat(Shares.answers("DELETE", "/roleAssignments/")).hasSize(4);
        assertThat(shares.state(request)).isEqualTo("ENDED");
    }

    @Test
    void what_was_deleted_in_azure_ends_what_was_given_there_and_what_was_on_its_way() {
        String given = shares.given(olivia, null, "rita@contoso.example");
        Outside.block(SamplePeople.RAVI);
        String wanted = shares.by(olivia, null, "ravi@contoso.example");
        scheduler.tick();
        notFound("GET", "/galleries/myGallery$", "ResourceNotFound");
        whileMissedFor(Duration.ofHours(2), () -> {
            scheduler.run("grants-adrift");
            scheduler.tick();
        });

        assertThat(shares.of(given, "ending_because")).isEqualTo("myGallery was deleted.");
        assertThat(shares.state(given)).isEqualTo("ENDED");
        assertThat(shares.state(wanted)).isEqualTo("ENDED");
        assertThat(estate.status(wanted)).isEqualTo("FAILED");
    }

    /** Lists hold only what the portal may read: its own right may have been taken away for an afternoon. */
    @Test
    void a_gallery_that_azure_does_not_call_deleted_ends_nothing() {
        String request = shares.given(olivia, null, "rita@contoso.example");
        whileMissedFor(Duration.ofMinutes(50), () -> scheduler.run("grants-adrift"));
        Estate.azure().clearCalls();
        whileMissedFor(Duration.ofHours(2), () -> {
            scheduler.run("grants-adrift");
            notFound("GET", "/galleries/myGallery$", "SubscriptionNotFound");
            scheduler.run("grants-adrift");
            Estate.azure().fail(Fault.named("AuthorizationFailed").at("GET", "/galleries/myGallery$"));
            scheduler.run("grants-adrift");
        });
        scheduler.tick();

        assertThat(Shares.answers("GET", "/galleries/myGallery")).containsExactly(200, 404, 403);
        assertThat(shares.state(request)).isEqualTo("ASSIGNED");
    }

    @Test
    void a_gallery_is_not_deleted_as_soon_as_one_list_misses_it() {
        String request = shares.given(olivia, null, "rita@contoso.example");
        notFound("GET", "/galleries/myGallery$", "ResourceNotFound");
        whileMissedFor(Duration.ofMinutes(50), () -> scheduler.run("grants-adrift"));

        assertThat(shares.state(request)).isEqualTo("ASSIGNED");
    }

    private void whileMissedFor(Duration time, Runnable what) {
        estate.sql(
                "update gallery set gone_at = ? where name = 'myGallery' and gone_at is null",
                java.sql.Timestamp.from(clock.instant().minus(time)));
        try {
            what.run();
        } finally {
            estate.sql("update gallery set gone_at = null where name = 'myGallery'");
        }
    }

    @Test
    void a_removal_that_does_not_get_through_is_told_while_it_lasts_and_when_it_is_over() {
        String request = shares.given(olivia, null, "ravi@contoso.example");
        scheduler.pass(Duration.ofMinutes(11));
        Estate.azure()
                .fail(Fault.named("InternalServerError")
                        .at("DELETE", "/roleAssignments")
                        .times(10_000));
        olivia.follow(olivia.submit(olivia.page(shares.page(request)), "/end", Map.of("reason", "Done")));
        scheduler.pass(Duration.ofMinutes(10));
        assertThat(shares.events(request)).doesNotContain("access.overrun");
        scheduler.pass(Duration.ofMinutes(6));
        assertThat(shares.events(request)).endsWith("access.ending", "access.overrun");
        scheduler.pass(Duration.ofHours(1));
        assertThat(shares.events(request)).containsOnlyOnce("access.overrun");
        assertThat(olivia.page(shares.page(request)).text())
                .contains("Lasted too long", "after its end the role is not gone yet");

        Estate.azure().clearFaults();
        scheduler.pass(Duration.ofMinutes(6));
        scheduler.pass(Duration.ofMinutes(6));

        assertThat(shares.events(request)).endsWith("access.overrun", "access.ended", "access.overrun");
    }

    @Test
    void who_asked_first_does_not_end_what_somebody_else_relies_on() {
        Visitor rita = Visitor.named("Rita");
        String first = estate.share(rita, "ravi@contoso.example");
        estate.approve(olivia, first);
        scheduler.until(() -> estate.status(first).equals("SUCCEEDED"));
        String page = shares.page(first);
        assertThat(rita.page(page).select("main form")).isNotEmpty();
        var silent = rita.submit(rita.page(page), "/end", Map.of("reason", " "));
        assertThat(silent.statusCode()).as("only who has it needs no reason").isEqualTo(422);

        underAnotherAddress(first);
        String second = shares.by(olivia, null, "ravi@contoso.example");
        scheduler.until(() -> estate.status(second).equals("SUCCEEDED"));

        assertThat(rita.page(page).select("main form")).isEmpty();
        assertThat(rita.post(page + "/end", Map.of("reason", "Mine")).statusCode())
                .isEqualTo(404);
        assertThat(shares.state(first)).isEqualTo("ASSIGNED");
    }

    @Test
    void who_left_the_directory_or_is_blocked_there_keeps_nothing() {
        String request = shares.given(olivia, null, "ravi@contoso.example");
        String other = shares.given(olivia, null, "rita@contoso.example");
        watch.look();
        assertThat(shares.state(request)).isEqualTo("ASSIGNED");

        Outside.block(SamplePeople.RAVI);
        watch.look();
        scheduler.pass(Duration.ofHours(3));
        watch.look();
        assertThat(shares.state(request)).as("it may be a mistake").isEqualTo("ASSIGNED");
        assertThat(olivia.page(shares.page(request)).text()).contains("Blocked in the directory");
        scheduler.pass(A_DAY);
        watch.look();
        scheduler.tick();

        assertThat(shares.state(request)).isEqualTo("ENDED");
        assertThat(Shares.assignments(SamplePeople.RAVI)).isZero();
        assertThat(shares.of(request, "ending_because")).asString().contains("stayed blocked");
        assertThat(shares.state(other)).isEqualTo("ASSIGNED");
    }

    @Test
    void who_was_deleted_keeps_nothing() {
        String request = shares.given(olivia, null, "deleted@fabrikam.example");
        scheduler.pass(Duration.ofHours(2));
        Outside.remove((String) shares.of(request, "principal_id"));
        watch.look();
        scheduler.pass(Duration.ofMinutes(30));
        watch.look();
        assertThat(shares.state(request)).isEqualTo("ASSIGNED");
        scheduler.pass(Duration.ofMinutes(31));
        watch.look();
        scheduler.tick();

        assertThat(shares.state(request)).isEqualTo("ENDED");
        assertThat(shares.of(request, "ending_because")).asString().contains("left the directory");
    }

    @Test
    void a_group_that_was_deleted_keeps_nothing_and_what_is_there_keeps_all() {
        String group = Outside.group("Partners");
        String gone = carried(new Recipient(Recipient.GROUP, group, "Partners", "", false));
        String stays =
                carried(new Recipient(Recipient.APPLICATION, SamplePeople.BUILD_PIPELINE, "Build pipeline", "", false));
        scheduler.pass(Duration.ofHours(2));
        deletions.look();
        Outside.removeGroup(group);
        deletions.look();
        scheduler.pass(Duration.ofMinutes(30));
        deletions.look();
        assertThat(shares.state(gone)).isEqualTo("ASSIGNED");
        assertThat(shares.of(gone, "missed_at")).isNotNull();

        scheduler.pass(Duration.ofMinutes(31));
        deletions.look();
        scheduler.tick();

        assertThat(shares.state(gone)).isEqualTo("ENDED");
        assertThat(shares.of(gone, "ending_because")).isEqualTo("Partners was deleted in the directory.");
        assertThat(shares.state(stays)).isEqualTo("ASSIGNED");
    }

    @Test
    void what_the_directory_could_not_tell_of_once_keeps_all() {
        String group = Outside.group("Partners");
        String request = carried(new Recipient(Recipient.GROUP, group, "Partners", "", false));
        scheduler.pass(Duration.ofHours(2));
        Estate.azure()
                .fail(Fault.named("ServiceUnavailable").at("POST", "/getByIds").times(20));
        deletions.look();
        scheduler.pass(Duration.ofHours(2));
        deletions.look();

        assertThat(shares.of(request, "missed_at")).isNull();
        assertThat(shares.state(request)).isEqualTo("ASSIGNED");
    }

    private String carried(Recipient recipient) {
        String path = shares.by(olivia, null, recipient);
        scheduler.until(() -> estate.status(path).equals("SUCCEEDED"));
        return path;
    }

    @Test
    void whom_the_directory_misses_only_once_keeps_all() {
        String request = shares.given(olivia, null, "ravi@contoso.example");
        scheduler.pass(Duration.ofHours(2));
        Estate.azure()
                .fail(Fault.on("GET", "/v1.0/users/" + SamplePeople.RAVI)
                        .answering(
                                404,
                                io.gallerist.emulator.http.Json.parse(
                                        "{\"error\":{\"code\":\"Request_ResourceNotFound\",\"message\":\"No\"}}"))
                        .times(1));
        Outside.block(SamplePeople.RAVI);
        watch.look();
        assertThat(shares.of(request, "missed_at")).isNotNull();
        assertThat(olivia.page(shares.page(request)).text()).contains("Not found in the directory");
        Outside.unblock(SamplePeople.RAVI);
        watch.look();
        assertThat(shares.of(request, "missed_at")).isNull();
        scheduler.pass(Duration.ofHours(2));
        watch.look();

        assertThat(shares.state(request)).isEqualTo("ASSIGNED");
    }

    /** So that the form does not see that it is the same person. */
    private void underAnotherAddress(String request) {
        estate.sql("update access_grant set mail = 'r.menon@contoso.example' where request_id = ?", Estate.id(request));
    }

    private static void notFound(String method, String path, String code) {
        Estate.azure()
                .fail(Fault.on(method, path)
                        .answering(
                                404,
                                io.gallerist.emulator.http.Json.parse(
                                        "{\"error\":{\"code\":\"" + code + "\",\"message\":\"No\"}}")));
    }

    @Test
    void a_second_grant_of_the_same_becomes_part_of_the_first() {
        String first = shares.given(olivia, clock.instant().plus(A_DAY), "ravi@contoso.example");
        underAnotherAddress(first);
        String second = shares.by(olivia, clock.instant().plus(A_DAY.multipliedBy(3)), "Ravi@contoso.example");
        scheduler.until(() -> estate.status(second).equals("SUCCEEDED"));

        assertThat(shares.state(second)).isEqualTo("ENDED");
        assertThat(shares.of(second, "joined_id")).isEqualTo(shares.grant(first));
        assertThat(shares.events(second)).containsExactly("access.joined");
        scheduler.pass(A_DAY.multipliedBy(2));
        assertThat(shares.state(first)).isEqualTo("ASSIGNED");
        scheduler.pass(A_DAY.multipliedBy(2));
        assertThat(shares.state(first)).isEqualTo("ENDED");
        assertThat(Shares.assignments(SamplePeople.RAVI)).isZero();
    }

    @Test
    void what_is_ended_before_anybody_had_access_is_told_as_failed() {
        Outside.block(SamplePeople.RAVI);
        String request = shares.by(olivia, null, "ravi@contoso.example");
        scheduler.tick();
        olivia.follow(olivia.submit(olivia.page(shares.page(request)), "/end", Map.of("reason", "Too late")));
        scheduler.pass(Duration.ofMinutes(5));

        assertThat(estate.status(request)).isEqualTo("FAILED");
        assertThat(olivia.page(request).text()).contains("Nobody got access");
    }

    /** As those of the version before: an assigned grant from which nothing was ever scheduled. */
    @Test
    void what_has_no_task_is_put_on_the_schedule() {
        String request = shares.given(olivia, null, "ravi@contoso.example");
        estate.sql("delete from scheduled_tasks");
        estate.sql(
                "update access_grant set until = ?",
                java.sql.Timestamp.from(clock.instant().minusSeconds(60)));

        scheduler.run("grants-adrift");
        scheduler.tick();

        assertThat(shares.state(request)).isEqualTo("ENDED");
    }

    /** As after a crash between a step's new time and the look at what was decided meanwhile. */
    @Test
    void what_sleeps_past_its_time_is_woken() {
        String ending = shares.given(olivia, null, "ravi@contoso.example");
        String ended = shares.given(olivia, clock.instant().plus(A_DAY), "rita@contoso.example");
        scheduler.pass(Duration.ofMinutes(11));
        estate.sql(
                "update access_grant set state = 'ENDING', ending_at = ?, ending_because = 'Done' where id = ?",
                java.sql.Timestamp.from(clock.instant()),
                shares.grant(ending));
        estate.sql(
                "update scheduled_tasks set execution_time = ?",
                java.sql.Timestamp.from(clock.instant().plus(A_DAY.multipliedBy(30))));
        Estate.azure().advance(A_DAY);

        scheduler.run("grants-adrift");
        scheduler.tick();

        assertThat(shares.state(ending)).isEqualTo("ENDED");
        assertThat(shares.state(ended)).isEqualTo("ENDED");
    }

    @Test
    void what_may_have_been_given_again_beside_lost_access_is_taken_away() {
        String lost = shares.given(olivia, null, "ravi@contoso.example");
        Outside.delete(assignment(lost), "2022-04-01");
        estate.sql(
                "update access_grant set state = 'LOST', lost_at = ? where id = ?",
                java.sql.Timestamp.from(clock.instant()),
                shares.grant(lost));
        underAnotherAddress(lost);
        String again = shares.by(olivia, null, "ravi@contoso.example");
        Estate.azure()
                .fail(Fault.on("PUT", "/roleAssignments/")
                        .afterwards()
                        .dropped()
                        .times(2));
        scheduler.tick();
        assertThat(shares.state(again)).isEqualTo("WANTED");
        assertThat(Shares.assignments(SamplePeople.RAVI)).isEqualTo(1);
        Estate.azure().clearFaults();

        olivia.follow(olivia.submit(olivia.page(shares.page(again)), "/end", Map.of("reason", "Not again")));
        scheduler.pass(Duration.ofMinutes(3));

        assertThat(Shares.assignments(SamplePeople.RAVI)).isZero();
        assertThat(shares.state(again)).isEqualTo("ENDED");
        assertThat(shares.state(lost)).isEqualTo("ENDED");
        assertThat(estate.all(
                        "select details->>'reason' from audit_event where action = 'access.ended' and object_id = ?",
                        shares.grant(lost).toString()))
                .as("mails and pages read it")
                .containsExactly("It was asked for again.");
    }

    @Test
    void groups_and_applications_get_it_under_their_own_type() {
        String request = shares.by(
                olivia, null, new Recipient(Recipient.GROUP, SamplePeople.PLATFORM_TEAM, "Platform team", "", false));
        scheduler.until(() -> estate.status(request).equals("SUCCEEDED"));

        assertThat(Estate.calls("PUT").get(0).body()).contains("\"principalType\":\"Group\"");
        assertThat(UUID.fromString(String.valueOf(shares.of(request, "assignment"))))
                .isNotNull();
    }

    private String assignment(String request) {
        return SampleEstate.MY_GALLERY + "/providers/Microsoft.Authorization/roleAssignments/"
                + shares.of(request, "assignment");
    }
}
