package io.gallerist.notifications;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.UUID;

/** The scheduled work: telling an event, delivering a message, and looking whose digest is due. */
@Dependent
class NotificationTasks {
    @Produces
    @Singleton
    CustomTask<Void> tell(Telling telling, NotificationSettings settings) {
        return Tasks.custom(Outbox.TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(settings.firstRetry()))
                .execute((instance, context) -> {
                    telling.tell(UUID.fromString(instance.getId()));
                    return new CompletionHandler.OnCompleteRemove<>();
                });
    }

    @Produces
    @Singleton
    CustomTask<Void> deliver(Delivering delivering, NotificationSettings settings) {
        return Tasks.custom(Delivering.TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(settings.firstRetry()))
                .execute((instance, context) -> delivering
                        .attempt(Delivering.deliveryOf(instance.getId()))
                        .map(NotificationTasks::again)
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    @Produces
    @Singleton
    RecurringTask<Void> digests(Digests digests, NotificationSettings settings) {
        return Tasks.recurring("send-digests", FixedDelay.of(settings.digestLook()))
                .execute((instance, context) -> digests.send());
    }

    @Produces
    @Singleton
    RecurringTask<Void> forget(Forgetting forgetting) {
        return Tasks.recurring("forget-deliveries", FixedDelay.ofHours(1))
                .execute((instance, context) -> forgetting.forget());
    }

    private static CompletionHandler<Void> again(Instant at) {
        return (complete, operations) -> operations.reschedule(complete, at);
    }
}
