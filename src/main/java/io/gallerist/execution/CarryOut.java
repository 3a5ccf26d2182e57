package io.gallerist.execution;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.gallerist.requests.Request;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;

/** Puts an approved request on the schedule. */
@ApplicationScoped
public class CarryOut {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("carry-out");

    @Inject
    SchedulerClient scheduler;

    @Inject
    Clock clock;

    /** Joins the transaction that is under way: the approval and its task commit together or not at all. */
    public void schedule(Request request) {
        scheduler.scheduleIfNotExists(TASK.instance(request.id.toString()).scheduledTo(clock.instant()));
    }
}
