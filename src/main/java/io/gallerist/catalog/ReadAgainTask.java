package io.gallerist.catalog;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.UUID;

/** Reads one gallery because somebody asked for it: a large one takes longer than a page may. */
@Dependent
class ReadAgainTask {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("read-gallery");

    @Produces
    @Singleton
    OneTimeTask<Void> task(GalleryReading reading) {
        return Tasks.oneTime(TASK).execute((instance, context) -> reading.again(UUID.fromString(instance.getId())));
    }
}
