package io.gallerist.notifications;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.gallerist.audit.AuditEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * Hears each event inside the transaction that writes it, and notes what is to be told: it is told if the transaction
 * commits, and only then. Nothing is looked up or sent here.
 */
@ApplicationScoped
class Outbox {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("tell");

    @Inject
    SchedulerClient scheduler;

    @Inject
    Clock clock;

    void heard(@Observes AuditEvent event) {
        if (Topic.of(event.action).isPresent()) {
            OutboxEntry entry = OutboxEntry.of(event);
            scheduler.scheduleIfNotExists(TASK.instance(entry.id.toString()).scheduledTo(clock.instant()));
        }
    }
}
