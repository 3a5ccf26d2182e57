package io.gallerist.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Looks again and again which access ends soon, on one replica at a time. */
@Dependent
class EndRemindersTask {
    private static final Duration EVERY = Duration.ofMinutes(30);

    @Produces
    @Singleton
    RecurringTask<Void> task(EndReminders reminders) {
        return Tasks.recurring("remind-of-ends", FixedDelay.of(EVERY)).execute((instance, context) -> reminders.look());
    }
}
