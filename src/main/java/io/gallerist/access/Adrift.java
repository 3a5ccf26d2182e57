package io.gallerist.access;

import java.time.Instant;
import java.util.List;

/** Grants that the schedule has lost. */
final class Adrift {
    private static final String TASK = "scheduled_tasks t where t.task_name = 'grant' and t.task_instance = g.id::text";

    /** A wait is never longer than an hour, so that a task that comes later than this after its time was not put there. */
    private static final String TOO_LATE = "interval '65 minutes'";

    private Adrift() {}

    static List<AccessGrant> withoutTask(int most) {
        return AccessGrant.getEntityManager()
                .createNativeQuery(
                        "select g.* from access_grant g where g.state <> 'ENDED' and not exists (select 1 from " + TASK
                                + ") order by g.id limit " + most,
                        AccessGrant.class)
                .getResultList();
    }

    /**
     * Whose task comes long after something is due, as a wake-up was lost between a step and its new time: what is on its
     * way or ending, and whose end date comes before.
     */
    static List<AccessGrant> asleep(Instant now, int most) {
        return AccessGrant.getEntityManager()
                .createNativeQuery(
                        "select g.* from access_grant g where g.state <> 'ENDED' and exists (select 1 from " + TASK
                                + " and not t.picked and (g.state in ('WANTED', 'INVITED', 'ENDING')"
                                + " and t.execution_time > greatest(g.next_at, ?1) + " + TOO_LATE
                                + " or t.execution_time > greatest(g.until, ?1) + " + TOO_LATE
                                + " and g.until is not null)) order by g.id limit " + most,
                        AccessGrant.class)
                .setParameter(1, now)
                .getResultList();
    }
}
