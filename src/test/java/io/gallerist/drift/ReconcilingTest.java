package io.gallerist.drift;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gallerist.azure.ResourceId;
import io.gallerist.azure.RoleAssignments;
import io.gallerist.emulator.Call;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.entra.Application;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.emulator.http.Json;
import io.gallerist.support.Estate;
import io.gallerist.support.Scheduler;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What Azure and the portal do not say the same of is found within one round, and nothing else is. */
@QuarkusTest
class ReconcilingTest {
    private static final String DEFINITION = Azure.GALLERY + "/images/myImageDefinition";

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @Inject
    Clock clock;

    @BeforeEach
    void nothing() {
        Azure.clear(estate);
    }

    @AfterEach
    void leave_no_trace() {
        Azure.clear(estate);
    }

    @Test
    void what_was_taken_away_in_azure_is_found_and_nothing_is_done_about_it() {
        UUID grant = Azure.granted(estate, Azure.GALLERY, SamplePeople.RAVI);
        round();
        assertThat(findings()).isEmpty();
        assertThat(one("select verified_at is not null from access_grant where id = ?", grant))
                .isEqualTo(true);

        Azure.takes(Azure.GALLERY, name(Azure.GALLERY, SamplePeople.RAVI));
        round();

        assertThat(findings()).containsExactly("REMOVED OPEN");
        assertThat(one("select state from access_grant where id = ?", grant)).isEqualTo("LOST");
        assertThat(events("access.lost", "access.found")).containsExactly("access.lost", "access.found");
        assertThat(changes()).isEmpty();
        round();
        assertThat(findings()).containsExactly("REMOVED OPEN");
    }

    @Test
    void what_was_taken_away_and_given_again_in_azure_is_no_finding_any_more() {
        UUID grant = Azure.granted(estate, Azure.GALLERY, SamplePeople.RAVI);
        Azure.takes(Azure.GALLERY, name(Azure.GALLERY, SamplePeople.RAVI));
        round();
        assertThat(findings()).containsExactly("REMOVED OPEN");

        Azure.gives(
                Azure.GALLERY,
                name(Azure.GALLERY, SamplePeople.RAVI),
                SamplePeople.RAVI,
                "User",
                RoleAssignments.READER,
                "");
        round();

        assertThat(findings()).containsExactly("REMOVED GONE");
        assertThat(one("select state from access_grant where id = ?", grant)).isEqualTo("ASSIGNED");
        assertThat(events("access.came-back", "access.settled")).containsExactly("access.came-back", "access.settled");
    }

    @Test
    void what_was_given_in_azure_is_found_at_a_gallery_and_at_a_definition_but_not_above() {
        Azure.gives(Azure.GALLERY, SamplePeople.PLATFORM_TEAM, "Group", RoleAssignments.READER);
        UUID there = Azure.gives(DEFINITION, SamplePeople.RAVI, "User", RoleAssignments.IMAGE_READER);
        Azure.gives("/subscriptions/" + SampleEstate.CONTOSO_IMAGES, SamplePeople.MONA, "User", RoleAssignments.READER);
        Azure.gives(Azure.GALLERY, Application.OBJECT_ID, "ServicePrincipal", RoleAssignments.READER);

        round();

        assertThat(findings()).containsExactly("ADDED OPEN", "ADDED OPEN");
        assertThat(estate.all("select principal_id from access_finding order by principal_id"))
                .containsExactlyInAnyOrder(SamplePeople.PLATFORM_TEAM, SamplePeople.RAVI);
        assertThat(estate.all("select 1 from access_finding where definition_id is not null"))
                .hasSize(1);
        assertThat(events("access.found")).hasSize(2);
        assertThat(one("select used from role_assignment_room where subscription_id = ?", SampleEstate.CONTOSO_IMAGES))
                .isEqualTo(4);
        assertThat(changes()).isEmpty();

        Azure.takes(DEFINITION, there);
        round();

        assertThat(findings()).containsExactly("ADDED GONE", "ADDED OPEN");
    }

    @Test
    void what_the_portal_has_just_given_or_is_giving_is_no_finding() {
        UUID name = name(Azure.GALLERY, SamplePeople.RAVI);
        Azure.grant(estate, Azure.GALLERY, SamplePeople.RAVI, name, Duration.ofMinutes(3));
        UUID wanted =
                Azure.grant(estate, DEFINITION, SamplePeople.MONA, name(DEFINITION, SamplePeople.MONA), Duration.ZERO);
        estate.sql("update access_grant set state = 'WANTED', assigned_at = null where id = ?", wanted);
        Azure.gives(
                DEFINITION, name(DEFINITION, SamplePeople.MONA), SamplePeople.MONA, "User", RoleAssignments.READER, "");

        round();

        assertThat(findings()).isEmpty();
    }

    @Test
    void what_was_just_taken_away_by_the_portal_and_is_still_listed_is_no_finding() {
        UUID grant = Azure.granted(estate, Azure.GALLERY, SamplePeople.RAVI);
        estate.sql(
                "update access_grant set state = 'ENDED', ended_at = created_at + interval '1 hour' where id = ?",
                grant);

        round();
        assertThat(findings()).isEmpty();

        scheduler.pass(Duration.ofMinutes(11));
        round();
        assertThat(findings()).containsExactly("ADDED OPEN");
    }

    @Test
    void a_role_of_another_name_and_a_condition_are_found() {
        UUID others = Azure.gives(Azure.GALLERY, SamplePeople.RAVI, "User", RoleAssignments.READER);
        Azure.grant(
                estate, Azure.GALLERY, SamplePeople.RAVI, name(Azure.GALLERY, SamplePeople.RAVI), Duration.ofHours(1));
        UUID name = name(DEFINITION, SamplePeople.MONA);
        Azure.gives(
                DEFINITION,
                name,
                SamplePeople.MONA,
                "User",
                RoleAssignments.READER,
                ",\"condition\":\"(!(ActionMatches{'*'}))\",\"conditionVersion\":\"2.0\"");
        Azure.grant(estate, DEFINITION, SamplePeople.MONA, name, Duration.ofHours(1));

        round();

        assertThat(findings()).containsExactly("CONDITION OPEN", "ELSEWHERE OPEN");
        assertThat(one("select assignment from access_grant where given_elsewhere"))
                .isEqualTo(others);
    }

    @Test
    void a_list_from_before_the_grant_does_not_make_the_portals_own_role_somebody_elses() {
        Azure.gives(Azure.GALLERY, SamplePeople.RAVI, "User", RoleAssignments.READER);
        Azure.grant(
                estate,
                Azure.GALLERY,
                SamplePeople.RAVI,
                name(Azure.GALLERY, SamplePeople.RAVI),
                Duration.ofMinutes(3));

        round();

        assertThat(findings()).isEmpty();
        assertThat(one("select given_elsewhere from access_grant")).isEqualTo(false);
        Estate.azure().advance(Duration.ofMinutes(11));
        round();
        assertThat(findings()).containsExactly("ELSEWHERE OPEN");
    }

    @Test
    void what_the_portal_fails_to_give_for_weeks_does_not_hide_what_somebody_gave() {
        Azure.gives(Azure.GALLERY, SamplePeople.RAVI, "User", RoleAssignments.READER);
        UUID stuck = Azure.grant(
                estate, Azure.GALLERY, SamplePeople.RAVI, name(Azure.GALLERY, SamplePeople.RAVI), Duration.ofDays(20));
        estate.sql("update access_grant set state = 'WANTED', assigned_at = null where id = ?", stuck);
        round();
        assertThat(findings()).isEmpty();

        estate.sql("update access_grant set trouble_since = created_at where id = ?", stuck);
        round();
        round();

        assertThat(findings()).containsExactly("ADDED OPEN");
    }

    @Test
    void half_a_list_makes_no_finding_and_is_gone_on_with() {
        Estate.azure().pageSize(2);
        for (String principal : List.of(SamplePeople.RAVI, SamplePeople.MONA, SamplePeople.RITA)) {
            Azure.granted(estate, Azure.GALLERY, principal);
        }
        Azure.takes(Azure.GALLERY, name(Azure.GALLERY, SamplePeople.RAVI));
        Azure.gives(DEFINITION, SamplePeople.OTTO, "User", RoleAssignments.READER);
        Estate.azure().fail(Fault.named("SubscriptionRequestsThrottled").at("GET", "roleAssignments\\?.*skiptoken"));
        round();

        assertThat(findings()).isEmpty();
        assertThat(one("select count(*) from observed_assignment")).isEqualTo(2L);
        assertThat(lists()).hasSize(2);
        Estate.azure().clearCalls();

        scheduler.pass(Duration.ofMinutes(5));

        assertThat(findings()).containsExactly("ADDED OPEN", "REMOVED OPEN");
        assertThat(lists()).hasSize(1);
    }

    @Test
    void many_new_ones_at_once_are_one_event() {
        List<String> everybody = List.of(
                SamplePeople.RITA,
                SamplePeople.OLIVIA,
                SamplePeople.OTTO,
                SamplePeople.ADA,
                SamplePeople.AMIR,
                SamplePeople.RAVI);
        for (String principal : everybody) {
            Azure.gives(Azure.GALLERY, principal, "User", RoleAssignments.READER);
            Azure.gives(Azure.GALLERY, principal, "User", RoleAssignments.IMAGE_READER);
        }

        round();

        assertThat(findings()).hasSize(12);
        assertThat(events("access.found")).hasSize(1);
        assertThat(
                        one(
                                "select details ->> 'findings' from audit_event where action = 'access.found' order by id desc limit 1"))
                .isEqualTo("12");
    }

    @Test
    void what_a_step_of_the_portal_missed_becomes_a_finding_too() {
        UUID grant = Azure.grant(
                estate, Azure.GALLERY, SamplePeople.RAVI, name(Azure.GALLERY, SamplePeople.RAVI), Duration.ofHours(1));
        estate.sql("update access_grant set state = 'LOST' where id = ?", grant);

        round();
        assertThat(findings()).containsExactly("REMOVED OPEN");
        assertThat(events("access.found")).hasSize(1);

        round();
        assertThat(findings()).containsExactly("REMOVED OPEN");
        assertThat(events("access.found")).hasSize(1);
    }

    @Test
    void what_is_lost_and_there_again_heals_without_ever_having_been_found() {
        UUID grant = Azure.granted(estate, Azure.GALLERY, SamplePeople.RAVI);
        estate.sql("update access_grant set state = 'LOST' where id = ?", grant);

        round();

        assertThat(findings()).isEmpty();
        assertThat(one("select state from access_grant where id = ?", grant)).isEqualTo("ASSIGNED");
    }

    @Test
    void a_subscription_that_cannot_be_compared_keeps_no_other_back() {
        Estate.azure()
                .fail(Fault.on("GET", "roleAssignments\\?")
                        .answering(200, Json.parse("{\"value\":[{\"properties\":{\"scope\":\"/\"}}]}")));

        round();

        assertThat(estate.all("select 1 from access_reading where read_at is null"))
                .hasSize(1);
        assertThat(estate.all("select 1 from access_reading where read_at is not null"))
                .isNotEmpty();
    }

    @Test
    void of_two_readings_at_once_one_reads_and_nothing_is_counted_twice() {
        Estate.azure().pageSize(1);
        for (String principal : List.of(SamplePeople.RAVI, SamplePeople.MONA, SamplePeople.RITA)) {
            Azure.granted(estate, Azure.GALLERY, principal);
        }
        SoleReader first = SoleReader.of(SampleEstate.CONTOSO_IMAGES, clock).orElseThrow();

        round();
        assertThat(lists()).isEmpty();

        Estate.azure().advance(Duration.ofMinutes(11));
        round();
        assertThat(lists()).hasSize(3);
        assertThatThrownBy(() -> first.write(reading -> reading.page(null, 3)))
                .isInstanceOf(SoleReader.Overtaken.class);
        assertThat(used()).isEqualTo(3);

        CompletableFuture.allOf(CompletableFuture.runAsync(this::round), CompletableFuture.runAsync(this::round))
                .join();
        assertThat(used()).isEqualTo(3);
        assertThat(findings()).isEmpty();
    }

    private Object used() {
        return one("select used from role_assignment_room where subscription_id = ?", SampleEstate.CONTOSO_IMAGES);
    }

    private long since;

    private void round() {
        Estate.azure().advance(Duration.ofMinutes(2));
        Estate.azure().clearCalls();
        if (since == 0) {
            since = ((Number) one("select coalesce(max(id), 0) from audit_event")).longValue();
        }
        scheduler.run("reconcile-access");
    }

    private List<String> findings() {
        return estate.all("select kind || ' ' || state from access_finding order by 1").stream()
                .map(String::valueOf)
                .toList();
    }

    private List<String> events(String... actions) {
        return estate.all("select action from audit_event where id > ? order by id", since).stream()
                .map(String::valueOf)
                .filter(List.of(actions)::contains)
                .toList();
    }

    private static List<Call> lists() {
        return Estate.calls("GET").stream()
                .filter(call -> call.path().endsWith("roleAssignments"))
                .filter(call -> call.path().contains(SampleEstate.CONTOSO_IMAGES))
                .toList();
    }

    /** What was written to Azure; the directory's look-up by ids posts, and reads. */
    private static List<Call> changes() {
        return Estate.writes().stream()
                .filter(call -> !call.path().endsWith("getByIds"))
                .toList();
    }

    private Object one(String sql, Object... values) {
        return estate.one(sql, values);
    }

    private static UUID name(String scope, String principal) {
        return RoleAssignments.nameFor(ResourceId.of(scope), principal, RoleAssignments.READER);
    }
}
