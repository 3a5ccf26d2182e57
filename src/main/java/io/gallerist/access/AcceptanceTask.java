package io.gallerist.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Watches invitations again and again, on one replica at a time. */
@Dependent
class AcceptanceTask {
    @Produces
    @Singleton
    RecurringTask<Void> task(AcceptanceWatch people, DeletionWatch others, AccessSettings settings) {
        return Tasks.recurring("watch-invitations", FixedDelay.of(settings.watch()))
                .execute((instance, context) -> {
                    people.look();
                    others.look();
                });
    }
}
