package io.gallerist.access;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;

/** The scheduled task of a grant: step after step until it has ended; and one that finds grants without such a task. */
@Dependent
class GrantTask {
    private static final int BATCH = 500;

    @Produces
    @Singleton
    CustomTask<Void> task(GrantSteps steps, AccessSettings settings) {
        return Tasks.custom(Grants.TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(settings.firstRetry()))
                .execute((instance, context) -> {
                    UUID grant = UUID.fromString(instance.getId());
                    return steps.take(grant)
                            .map(at -> again(steps, grant, at))
                            .orElseGet(CompletionHandler.OnCompleteRemove::new);
                });
    }

    private static CompletionHandler<Void> again(GrantSteps steps, UUID grant, Instant at) {
        return (complete, operations) -> {
            operations.reschedule(complete, at);
            steps.catchUp(grant, at);
        };
    }

    /**
     * Access from before there were tasks for it, whatever else has none or one that comes too late, and what is left at
     * what was deleted in Azure.
     */
    @Produces
    @Singleton
    RecurringTask<Void> adrift(Grants grants, GoneScopes gone, AccessSettings settings, Clock clock) {
        return Tasks.recurring("grants-adrift", FixedDelay.of(settings.adrift()))
                .execute((instance, context) -> {
                    QuarkusTransaction.requiringNew()
                            .run(() -> Adrift.withoutTask(BATCH).forEach(grants::schedule));
                    QuarkusTransaction.requiringNew()
                            .run(() -> Adrift.asleep(clock.instant(), BATCH).forEach(grants::due));
                    gone.look();
                });
    }
}
