package io.gallerist.execution;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
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

    /** Of its own for each approval: the task of an earlier one may just be about to be removed. */
    private static String instance(Request request) {
        return request.id + ROUND + request.revision;
    }

    static UUID requestOf(String instance) {
        int end = instance.indexOf(ROUND);
        return UUID.fromString(end < 0 ? instance : instance.substring(0, end));
    }
}
