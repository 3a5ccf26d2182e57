package io.gallerist.execution;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Instant;

/**
 * The scheduled task of an approved request: step after step until the request has ended. A step that the portal itself
 * could not take, such as for want of its database, is tried again soon; all steps look before they write.
 */
@Dependent
class CarryOutTask {
    @Produces
    @Singleton
    CustomTask<Void> task(Steps steps, ExecutionSettings settings) {
        return Tasks.custom(CarryOut.TASK)
                .onFailure(new FailureHandler.OnFailureRetryLater<>(settings.pause()))
                .execute((instance, context) -> steps.take(CarryOut.requestOf(instance.getId()))
                        .map(CarryOutTask::again)
                        .orElseGet(CompletionHandler.OnCompleteRemove::new));
    }

    private static CompletionHandler<Void> again(Instant at) {
        return (complete, operations) -> operations.reschedule(complete, at);
    }
}
