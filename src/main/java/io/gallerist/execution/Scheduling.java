package io.gallerist.execution;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * db-scheduler on the portal's own database. Tasks are scheduled through the client, inside the transaction that asks
 * for them; the scheduler itself is only the loop that runs what is due, on any replica.
 */
@ApplicationScoped
class Scheduling {
    /** The fewest that db-scheduler allows. */
    private static final int MISSED_HEARTBEATS = 4;

    @Inject
    AgroalDataSource database;

    @Inject
    @All
    List<Task<?>> tasks;

    @Inject
    ExecutionSettings settings;

    @Inject
    Clock clock;

    private @Nullable Scheduler scheduler;

    void start(@Observes StartupEvent event) {
        if (!settings.enabled()) {
            return;
        }
        List<Task<?>> recurring =
                tasks.stream().filter(OnStartup.class::isInstance).toList();
        List<Task<?>> others =
                tasks.stream().filter(task -> !(task instanceof OnStartup)).toList();
        var builder = Scheduler.create(database, others)
                .threads(settings.threads())
                .pollUsingLockAndFetch(0.5, 1.0)
                .pollingInterval(settings.poll())
                .heartbeatInterval(settings.heartbeat())
                .missedHeartbeatsLimit(MISSED_HEARTBEATS)
                .clock(clock::instant)
                .enablePriority()
                .shutdownMaxWait(Duration.ofSeconds(20));
        start(builder, recurring);
    }

    @SuppressWarnings("unchecked")
    private <T extends Task<?> & OnStartup> void start(
            com.github.kagkarlsson.scheduler.SchedulerBuilder builder, List<Task<?>> recurring) {
        builder.startTasks((List<T>) (List<?>) recurring);
        scheduler = builder.build();
        scheduler.start();
    }

    void stop(@Observes ShutdownEvent event) {
        if (scheduler != null) {
            scheduler.stop();
        }
    }
}
