package io.gallerist.access;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.Priority;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.gallerist.audit.Act;
import io.gallerist.azure.ResourceId;
import io.gallerist.execution.CarryOut;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;

/** Puts grants on the schedule, in the transaction that is under way. What may end access goes before all else. */
@ApplicationScoped
public class Grants {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("grant");

    @Inject
    SchedulerClient scheduler;

    @Inject
    CarryOut carryOut;

    @Inject
    Clock clock;

    /** Each grant that has not ended has one task, from its first transaction on. */
    public void schedule(AccessGrant grant) {
        scheduler.scheduleIfNotExists(TASK.instance(grant.id.toString()).scheduledTo(clock.instant()));
        wake(grant);
    }

    /** Lets it take its next step now, whatever it waited for. */
    public void wake(AccessGrant grant) {
        grant.nextAt = null;
        due(grant);
    }

    /** What was deleted took the access to it along: each grant makes sure of that, in the transaction under way. */
    public void endWithin(ResourceId gone, Act act) {
        OpenGrants.within(gone).forEach(grant -> deleted(grant, gone.name(), act));
    }

    /** The same for what was found to be deleted in Azure. */
    void deleted(List<AccessGrant> locked, String what) {
        Act act = Act.byPortal(clock);
        locked.forEach(grant -> deleted(grant, what, act));
    }

    private void deleted(AccessGrant grant, String what, Act act) {
        grant.end(what + " was deleted.", act);
        wake(grant);
        if (grant.isEnded() && grant.request != null) {
            carryOut.wake(grant.request.id);
        }
    }

    /**
     * Now is the time to look what is due. A step that is being taken is not disturbed, but its task's row is touched all
     * the same: so it looks once more after this transaction, {@link GrantSteps#catchUp}.
     */
    void due(AccessGrant grant) {
        int rows = AccessGrant.getEntityManager()
                .createNativeQuery("update scheduled_tasks set priority = ?1,"
                        + " execution_time = case when picked then execution_time else least(execution_time, ?2) end"
                        + " where task_name = ?3 and task_instance = ?4")
                .setParameter(1, priority(grant))
                .setParameter(2, clock.instant())
                .setParameter(3, TASK.getTaskName())
                .setParameter(4, grant.id.toString())
                .executeUpdate();
        if (rows == 0) {
            schedule(grant);
        }
    }

    void prioritise(AccessGrant grant) {
        AccessGrant.getEntityManager()
                .createNativeQuery(
                        "update scheduled_tasks set priority = ?1 where task_name = ?2 and task_instance = ?3"
                                + " and priority is distinct from ?1")
                .setParameter(1, priority(grant))
                .setParameter(2, TASK.getTaskName())
                .setParameter(3, grant.id.toString())
                .executeUpdate();
    }

    private static int priority(AccessGrant grant) {
        boolean mayEnd = grant.state == AccessGrant.State.ENDING || grant.isHeld() && grant.until != null;
        return mayEnd ? Priority.HIGH : Priority.MEDIUM;
    }
}
