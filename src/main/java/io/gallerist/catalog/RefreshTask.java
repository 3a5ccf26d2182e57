package io.gallerist.catalog;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.gallerist.azure.AzureRefusal;
import io.quarkus.logging.Log;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads Azure into the catalogue at the start and then again and again, on one replica at a time. */
@Dependent
class RefreshTask {
    @Produces
    @Singleton
    RecurringTask<Void> task(CatalogRefresh catalog, CatalogSettings settings) {
        return Tasks.recurring("refresh-catalog", FixedDelay.of(settings.refresh()))
                .execute((instance, context) -> refresh(catalog));
    }

    private static void refresh(CatalogRefresh catalog) {
        try {
            catalog.run();
        } catch (AzureRefusal refusal) {
            Log.warnf("The catalogue was not refreshed: %s %s", refusal.code(), refusal.getMessage());
        }
    }
}
