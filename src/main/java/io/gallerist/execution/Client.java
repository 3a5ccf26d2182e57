package io.gallerist.execution;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Scheduling without running: what pages need. */
@Dependent
class Client {
    @Produces
    @Singleton
    SchedulerClient client(AgroalDataSource database) {
        return SchedulerClient.Builder.create(database).enablePriority().build();
    }
}
