package io.gallerist.drift;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.gallerist.access.AccessSettings;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;

/** Compares again and again, and in between where somebody asked for it or where a reading stopped half-way. */
@Dependent
class ReconcileTask {
    static final TaskDescriptor<Void> READ = TaskDescriptor.of("read-access");

    /** What stops half-way is gone on with as soon as it may be, not with the next round. */
    @Produces
    @Singleton
    RecurringTask<Void> round(Reconciler reconciler, SchedulerClient scheduler, AccessSettings settings) {
        return Tasks.recurring("reconcile-access", FixedDelay.of(settings.reconcile()))
                .execute((instance, context) -> Reconciler.subscriptions()
                        .forEach(subscription -> guarded(
                                subscription,
                                () -> reconciler.read(subscription).ifPresent(later -> QuarkusTransaction.requiringNew()
                                        .run(() -> scheduler.scheduleIfNotExists(
                                                READ.instance(subscription).scheduledTo(later)))))));
    }

    /** One that can't be compared keeps no other back; the next round tries it again. */
    private static void guarded(String subscription, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException mistake) {
            Log.errorf(mistake, "The role assignments of %s could not be compared", subscription);
        }
    }

    @Produces
    @Singleton
    CustomTask<Void> one(Reconciler reconciler) {
        return Tasks.custom(READ).execute((instance, context) -> {
            Optional<Instant> later = reconciler.read(instance.getId());
            return later.<CompletionHandler<Void>>map(
                            at -> (complete, operations) -> operations.reschedule(complete, at))
                    .orElseGet(CompletionHandler.OnCompleteRemove::new);
        });
    }
}
