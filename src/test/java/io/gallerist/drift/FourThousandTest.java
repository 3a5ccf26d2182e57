package io.gallerist.drift;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.azure.Remaining;
import io.gallerist.azure.RoleAssignments;
import io.gallerist.emulator.Call;
import io.gallerist.emulator.arm.Paging;
import io.gallerist.emulator.authorization.RoleAssignments.Given;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.support.Estate;
import io.gallerist.support.Scheduler;
import io.gallerist.support.Visitor;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A subscription that is as full as Azure lets it be is compared in one round, with pages rather than single calls. */
@QuarkusTest
class FourThousandTest {
    private static final int MANY = 4_000;
    private static final int IN_GALLERIES = 3_000;

    @ApplicationScoped
    static class Budget {
        final AtomicInteger least = new AtomicInteger(Integer.MAX_VALUE);

        void heard(@Observes Remaining remaining) {
            if (remaining.bucket().equals("subscription-reads")) {
                least.accumulateAndGet(remaining.left(), Math::min);
            }
        }
    }

    @Inject
    Estate estate;

    @Inject
    Scheduler scheduler;

    @Inject
    Budget budget;

    @BeforeEach
    void nothing() {
        Azure.clear(estate);
    }

    @AfterEach
    void leave_no_trace() {
        Azure.clear(estate);
    }

    @Test
    void one_round_costs_the_pages_and_a_handful_of_calls() {
        Estate.azure()
                .giveRoles(IntStream.range(0, MANY)
                        .mapToObj(i -> new Given(
                                i < IN_GALLERIES
                                        ? Azure.GALLERY
                                        : "/subscriptions/" + SampleEstate.CONTOSO_IMAGES + "/resourceGroups/elsewhere"
                                                + i,
                                UUID.randomUUID().toString(),
                                UUID.randomUUID().toString(),
                                "User",
                                RoleAssignments.READER))
                        .toList());
        Estate.azure().advance(Duration.ofMinutes(31));
        Estate.azure().clearCalls();
        budget.least.set(Integer.MAX_VALUE);

        scheduler.run("reconcile-access");

        int pages = MANY / Paging.DEFAULT_SIZE;
        assertThat(calls("roleAssignments")).isEqualTo(pages);
        assertThat(calls("roleAssignmentScheduleInstances")).isEqualTo(pages);
        assertThat(calls("roleDefinitions")).isEqualTo(1);
        assertThat(calls("getByIds")).isEqualTo(3);
        assertThat(calls("")).isEqualTo(2L * pages + 4);
        assertThat(budget.least.get()).isGreaterThan(50);
        assertThat(estate.one("select count(*) from access_finding where state = 'OPEN'"))
                .isEqualTo((long) IN_GALLERIES);
        assertThat(estate.one(
                        "select used from role_assignment_room where subscription_id = ?", SampleEstate.CONTOSO_IMAGES))
                .isEqualTo(MANY);

        Visitor olivia = Visitor.named("Olivia");
        assertThat(olivia.page(estate.myGallery() + "/access").text())
                .contains("0 of its 4,000 left", "There are more");

        grants(IN_GALLERIES / 3);
        Estate.azure().advance(Duration.ofMinutes(15));
        Estate.azure().clearCalls();
        scheduler.run("reconcile-access");
        assertThat(calls("")).isEqualTo(2L * pages);
        assertThat(estate.one("select count(*) from access_grant where verified_at is not null"))
                .isEqualTo((long) IN_GALLERIES / 3);
        assertThat(estate.one("select count(*) from access_finding where state = 'OPEN'"))
                .isEqualTo((long) IN_GALLERIES / 3 * 2);
    }

    @Test
    void many_that_are_missing_cost_the_list_once_more_and_one_event() {
        int there = 30;
        Estate.azure()
                .giveRoles(IntStream.range(0, there)
                        .mapToObj(i -> new Given(
                                Azure.GALLERY,
                                UUID.randomUUID().toString(),
                                UUID.randomUUID().toString(),
                                "User",
                                RoleAssignments.READER))
                        .toList());
        scheduler.run("reconcile-access");
        grants(there);
        estate.sql(
                "update access_grant set principal_id = cast(gen_random_uuid() as text), assignment = gen_random_uuid()"
                        + " where id in (select id from access_grant order by id limit 25)");
        Estate.azure().advance(Duration.ofMinutes(15));
        Estate.azure().clearCalls();
        Object last = estate.one("select max(id) from audit_event");

        scheduler.run("reconcile-access");

        assertThat(calls("roleAssignments")).isEqualTo(2);
        assertThat(calls("")).isEqualTo(3);
        assertThat(estate.one("select count(*) from access_grant where state = 'LOST'"))
                .isEqualTo(25L);
        assertThat(estate.one("select count(*) from access_finding where kind = 'REMOVED' and state = 'OPEN'"))
                .isEqualTo(25L);
        assertThat(estate.all("select 1 from audit_event where action = 'access.found' and id > ?", last))
                .hasSize(1);
    }

    /** Grants of the portal's for the first of what is there. */
    private void grants(int many) {
        estate.sql(
                "insert into access_grant (id, gallery_id, scope, scope_key, mail, role_id, state, principal_id, external,"
                        + " assigned_at, assignment) select gen_random_uuid(), ?, scope, scope_key, '', role_id, 'ASSIGNED',"
                        + " principal_id, false, timestamptz '2020-01-01', cast(name as uuid) from observed_assignment"
                        + " where level = 'GALLERY' order by id limit ?",
                Estate.id(estate.myGallery()),
                many);
    }

    private static long calls(String end) {
        return Estate.azure().calls().stream()
                .map(Call::path)
                .filter(path ->
                        path.endsWith(end) && !path.endsWith("/token") && !path.contains(SampleEstate.CONTOSO_LABS))
                .count();
    }
}
