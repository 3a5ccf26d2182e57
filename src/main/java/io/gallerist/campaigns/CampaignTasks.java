package io.gallerist.campaigns;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What is done for reviews again and again, on one replica at a time. */
@Dependent
class CampaignTasks {
    static final String BEGIN = "begin-reviews";
    static final String CLOSE = "close-reviews";

    @Produces
    @Singleton
    RecurringTask<Void> begin(Recurring recurring, CampaignSettings settings) {
        return Tasks.recurring(BEGIN, FixedDelay.of(settings.begin())).execute((instance, context) -> recurring.look());
    }

    @Produces
    @Singleton
    RecurringTask<Void> close(Closing closing, CampaignSettings settings) {
        return Tasks.recurring(CLOSE, FixedDelay.of(settings.watch())).execute((instance, context) -> closing.look());
    }
}
