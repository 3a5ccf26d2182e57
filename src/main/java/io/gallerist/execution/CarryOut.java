package io.gallerist.execution;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.gallerist.catalog.Gallery;
import io.gallerist.requests.Request;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Puts an approved request on the schedule. */
@ApplicationScoped
public class CarryOut {
    private static final String ROUND = "/";
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("carry-out");

    @Inject
    SchedulerClient scheduler;

    @Inject
    Clock clock;

    /** Joins the transaction that is under way: the approval and its task commit together or not at all. */
    public void schedule(Request request) {
        scheduler.scheduleIfNotExists(TASK.instance(instance(request)).scheduledTo(clock.instant()));
    }

    /** What came of a step just now can make the next one due; a step that is being taken is not disturbed. */
    void wake(Request request) {
        wake(request.id);
    }

    /** The same, in the transaction that changed what the request waits for. */
    public void wake(UUID request) {
        wake("task_instance like ?3", request + ROUND + "%");
    }

    /** Lets the held requests of a gallery look again at once, in the transaction that is under way. */
    public void wake(Gallery gallery) {
        wake(
                "split_part(task_instance, '" + ROUND + "', 1) in (select cast(id as text) from request"
                        + " where gallery_id = ?3 and status = 'APPROVED' and held_until is not null)",
                gallery.id);
    }

    private void wake(String which, Object parameter) {
        Request.getEntityManager()
                .createNativeQuery("update scheduled_tasks set execution_time = ?1, version = version + 1"
                        + " where task_name = ?2 and not picked and execution_time > ?1 and " + which)
                .setParameter(1, clock.instant())
                .setParameter(2, TASK.getTaskName())
                .setParameter(3, parameter)
                .executeUpdate();
    }

    /** Of its own for each approval: the task of an earlier one may just be about to be removed. */
    private static String instance(Request request) {
        return request.id + ROUND + request.revision;
    }

    static UUID requestOf(String instance) {
        int end = instance.indexOf(ROUND);
        return UUID.fromString(end < 0 ? instance : instance.substring(0, end));
    }
}
