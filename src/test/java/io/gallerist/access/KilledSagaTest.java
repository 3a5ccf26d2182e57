package io.gallerist.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gallerist.emulator.Fault;
import io.gallerist.support.Estate;
import io.gallerist.support.Outside;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * The portal dies in each step of a guest's access, at each moment: nothing it would have written after that moment is
 * written, as a trigger refuses it. However it dies, all ends in the same.
 */
@QuarkusTest
class KilledSagaTest {
    private static final Duration LASTS = Duration.ofHours(3);

    /** A step, the call that matters in it, and how long after the one before it is taken. */
    enum Step {
        FIND_AND_INVITE("POST", "/v1.0/invitations", 0),
        ASSIGN("PUT", "/roleAssignments/", 0),
        READ_BACK("GET", "/roleAssignments/", 0),
        VERIFY("GET", "/roleAssignments/", 11),
        /** Its end date comes, which is written down before. */
        REMOVE("DELETE", "/roleAssignments/", 180),
        READ_GONE("GET", "/roleAssignments/", 0);

        private final String method;
        private final String path;
        private final int minutes;

        Step(String method, String path, int minutes) {
            this.method = method;
            this.path = path;
            this.minutes = minutes;
        }

        boolean writes() {
            return !method.equals("GET");
        }
    }

    enum Moment {
        /** Not even the intent is written down. */
        BEFORE,
        /** The call is on its way, and never arrives. */
        UNDERWAY,
        /** It has arrived; the answer does not come. */
        UNANSWERED,
        /** The answer has come. */
        ANSWERED,
        /** The answer is noted with the attempt, and not yet with the grant. */
        NOTED
    }

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @Inject
    Shares shares;

    @Inject
    GrantSteps steps;

    @Inject
    Clock clock;

    @BeforeEach
    void a_way_to_die() {
        shares.tidy();
        estate.sql("create or replace function die() returns trigger language plpgsql as"
                + " $$ begin raise exception 'killed'; end $$");
    }

    @AfterEach
    void nobody_dies_any_more() {
        revive();
        Estate.azure().clearFaults();
    }

    @ParameterizedTest
    @EnumSource(Step.class)
    void however_it_is_killed_all_ends_in_the_same(Step step) {
        for (Moment moment : Moment.values()) {
            if (moment == Moment.NOTED && step != Step.FIND_AND_INVITE) {
                // The next step reads what there is: there is nothing to note with the grant.
                continue;
            }
            if (step.writes() || moment == Moment.ANSWERED || moment == Moment.UNDERWAY) {
                killed(step, moment);
            }
        }
    }

    /** Guest by guest, as each invitation is told apart by its address. */
    private void killed(Step at, Moment moment) {
        String mail = ("killed-" + at + "-" + moment + "@fabrikam.example").toLowerCase(java.util.Locale.ROOT);
        Visitor olivia = Visitor.named("Olivia");
        String request = shares.by(olivia, clock.instant().plus(LASTS), mail);
        shares.carryOutTheRequestsOnly();
        UUID grant = shares.grant(request);
        Estate.azure().clearCalls();
        for (Step step : Step.values()) {
            Estate.azure().advance(Duration.ofMinutes(step.minutes));
            if (step == at) {
                die(step, moment);
                assertThatThrownBy(() -> steps.take(grant))
                        .as(at + " " + moment)
                        .hasStackTraceContaining("killed");
                revive();
                Estate.azure().clearFaults();
                break;
            }
            steps.take(grant);
        }
        estate.sql(
                "update scheduled_tasks set picked = false, execution_time = ? where task_instance = ?",
                java.sql.Timestamp.from(clock.instant()),
                grant.toString());
        scheduler.until(() -> !shares.state(request).equals("WANTED")
                && !shares.state(request).equals("INVITED"));
        scheduler.pass(Duration.ofMinutes(11));
        scheduler.pass(LASTS);
        scheduler.until(() -> shares.state(request).equals("ENDED"));
        sameAsEver(at + " " + moment, request);
        assertThat(Outside.count(mail)).as(at + " " + moment).isEqualTo(1);
        boolean isLost = at == Step.FIND_AND_INVITE && moment == Moment.UNDERWAY;
        assertThat(Shares.answers("POST", "/v1.0/invitations").stream().filter(status -> !isLost || status != 0))
                .as("mails, " + at + " " + moment)
                .hasSize(1);
    }

    private void sameAsEver(String which, String request) {
        assertThat(estate.status(request)).as(which).isEqualTo("SUCCEEDED");
        assertThat(shares.events(request))
                .as(which)
                .startsWith("access.invited", "access.assigned", "access.ending", "access.ended")
                .hasSizeLessThanOrEqualTo(5);
        assertThat(Estate.calls("PUT").stream()
                        .map(io.gallerist.emulator.Call::path)
                        .filter(path -> path.contains("/roleAssignments/"))
                        .distinct())
                .as(which)
                .hasSizeLessThanOrEqualTo(1);
        assertThat(shares.of(request, "invitations")).as(which).isEqualTo(1);
        assertThat(Shares.assignments((String) shares.of(request, "principal_id")))
                .as(which)
                .isZero();
        assertThat(estate.one(
                        "select count(*) from grant_attempt where outcome is null and grant_id = ?",
                        shares.grant(request)))
                .as(which)
                .isEqualTo(0L);
        assertThat(shares.of(request, "verified_at")).as(which).isNotNull();
        assertThat(shares.of(request, "trouble_code")).as(which).isNull();
    }

    private void die(Step step, Moment moment) {
        if (moment == Moment.BEFORE) {
            estate.sql("create trigger die before insert on grant_attempt for each row execute function die()");
        }
        if (moment == Moment.UNDERWAY) {
            Estate.azure().fail(Fault.on(step.method, step.path).dropped().times(2));
        }
        if (moment == Moment.UNANSWERED) {
            Estate.azure().fail(Fault.on(step.method, step.path).afterwards().dropped());
        }
        if (moment != Moment.NOTED) {
            estate.sql("create trigger die_too before update on grant_attempt for each row execute function die()");
        }
        String ofTheRemoval = step == Step.REMOVE ? " when (old.state = 'ENDING')" : "";
        estate.sql("create trigger die before update on access_grant for each row" + ofTheRemoval
                + " execute function die()");
    }

    private void revive() {
        estate.sql("drop trigger if exists die on grant_attempt");
        estate.sql("drop trigger if exists die_too on grant_attempt");
        estate.sql("drop trigger if exists die on access_grant");
    }

    /** A colleague is not invited: finding is a step of its own, killed where it looks and where it has found. */
    @ParameterizedTest
    @CsvSource({"true", "false"})
    void a_colleague_is_found_once_more(boolean onItsWay) {
        String request = shares.by(Visitor.named("Olivia"), null, "ravi@contoso.example");
        shares.carryOutTheRequestsOnly();
        UUID grant = shares.grant(request);
        if (onItsWay) {
            Estate.azure().fail(Fault.on("GET", "/v1.0/users").dropped().times(2));
        }
        estate.sql("create trigger die before update on access_grant for each row execute function die()");
        assertThatThrownBy(() -> steps.take(grant)).hasStackTraceContaining("killed");
        revive();
        Estate.azure().clearFaults();
        estate.sql(
                "update scheduled_tasks set picked = false, execution_time = ? where task_instance = ?",
                java.sql.Timestamp.from(clock.instant()),
                grant.toString());
        scheduler.until(() -> estate.status(request).equals("SUCCEEDED"));

        assertThat(shares.events(request)).isEqualTo(List.of("access.assigned"));
        assertThat(shares.of(request, "assigned_at")).isNotEqualTo(Instant.EPOCH);
    }
}
