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
import java.time.Instant;
import java.util.List;
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

    /** Access from before there were tasks for it, whatever else has none, and what is left at what was deleted in Azure. */
    @Produces
    @Singleton
    RecurringTask<Void> adrift(Grants grants, AccessSettings settings) {
        return Tasks.recurring("grants-adrift", FixedDelay.of(settings.adrift()))
                .execute((instance, context) -> {
                    QuarkusTransaction.requiringNew().run(() -> adrift().forEach(grants::schedule));
                    QuarkusTransaction.requiringNew().run(grants::endAtGone);
                });
    }

    private static List<AccessGrant> adrift() {
        return AccessGrant.getEntityManager()
                .createNativeQuery(
                        "select g.* from access_grant g where g.state <> 'ENDED' and not exists (select 1 from"
                                + " scheduled_tasks t where t.task_name = 'grant' and t.task_instance = g.id::text)"
                                + " order by g.id limit " + BATCH,
                        AccessGrant.class)
                .getResultList();
    }
}
