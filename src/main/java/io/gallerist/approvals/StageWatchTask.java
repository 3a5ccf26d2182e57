package io.gallerist.approvals;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Watches open stages again and again, on one replica at a time. */
@Dependent
class StageWatchTask {
    static final String NAME = "watch-stages";

    @Produces
    @Singleton
    RecurringTask<Void> task(StageWatch watch, ApprovalSettings settings) {
        return Tasks.recurring(NAME, FixedDelay.of(settings.watch())).execute((instance, context) -> watch.look());
    }
}
