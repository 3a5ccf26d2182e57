package io.gallerist.notifications;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;

/**
 * Delivers one message. The intent is committed before anything leaves, the result after: an intent without a result is
 * a message that may have arrived. Webhooks repeat it, since its receiver knows its id; people and chats do not, so an
 * administrator decides.
 */
@ApplicationScoped
class Delivering {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("deliver");
    /** After which a delivery that found no free place tries again. */
    private static final Duration BUSY = Duration.ofSeconds(5);

    private static final String DIED = "The portal stopped while it was sending: it may have arrived.";

    @Inject
    Mailing mailing;

    @Inject
    Posting posting;

    @Inject
    Patience patience;

    @Inject
    SchedulerClient scheduler;

    @Inject
    NotificationSettings settings;

    @Inject
    Clock clock;

    /** Of the threads that deliver and carry out, so many may wait for hosts at once. */
    private Semaphore places = new Semaphore(0);

    @PostConstruct
    void open() {
        places = new Semaphore(Math.max(1, settings.atOnce()));
    }

    /** Joins the transaction that is under way. */
    void schedule(Delivery delivery) {
        scheduler.scheduleIfNotExists(TASK.instance(delivery.instance()).scheduledTo(clock.instant()));
    }

    static UUID deliveryOf(String instance) {
        return UUID.fromString(instance.substring(0, instance.indexOf('/')));
    }

    /** @return when to try again; empty when there is nothing more to do */
    Optional<Instant> attempt(UUID id) {
        if (!places.tryAcquire()) {
            return Optional.of(clock.instant().plus(BUSY));
        }
        try {
            return attempted(id);
        } finally {
            places.release();
        }
    }

    private Optional<Instant> attempted(UUID id) {
        Optional<Parcel> begun = QuarkusTransaction.requiringNew().call(() -> begun(id));
        if (begun.isEmpty()) {
            return Optional.empty();
        }
        Parcel parcel = begun.get();
        Answer answer = parcel.kind() == Kind.MAIL ? mailing.send(parcel) : posting.send(parcel);
        return QuarkusTransaction.requiringNew().call(() -> concluded(id, answer));
    }

    private Optional<Parcel> begun(UUID id) {
        Delivery delivery = locked(id);
        Instant now = clock.instant();
        if (delivery.state == Delivery.State.SENDING) {
            DeliveryAttempt.open(id).ifPresent(died -> died.end(Answer.unknown(DIED), now));
            if (delivery.kind != Kind.WEBHOOK) {
                delivery.unknown(DIED);
                return Optional.empty();
            }
        } else if (delivery.state != Delivery.State.WAITING) {
            return Optional.empty();
        }
        if (delivery.person != null && delivery.person.leftAt != null) {
            delivery.giveUp(delivery.recipient + " has left the organisation.");
            return Optional.empty();
        }
        if (delivery.channel != null && !delivery.channel.isOn()) {
            delivery.giveUp("The channel is off.");
            return Optional.empty();
        }
        delivery.begin(now);
        return Optional.of(Parcel.of(delivery, now));
    }

    private Optional<Instant> concluded(UUID id, Answer answer) {
        Delivery delivery = locked(id);
        Instant now = clock.instant();
        DeliveryAttempt.open(id).ifPresent(attempt -> attempt.end(answer, now));
        if (answer.outcome() == Answer.Outcome.DELIVERED) {
            delivery.delivered(answer.words(), now);
        } else if (answer.gone() && delivery.channel != null) {
            delivery.channel.switchedOff(answer.words(), io.gallerist.audit.Act.byPortal(clock));
            delivery.giveUp(answer.words());
        } else if (answer.outcome() == Answer.Outcome.UNKNOWN && delivery.kind != Kind.WEBHOOK) {
            delivery.unknown(answer.words());
        } else {
            patience.nextAttempt(delivery, answer.retryAfter(), now)
                    .ifPresentOrElse(
                            due -> delivery.waitUntil(due, answer.words()), () -> delivery.giveUp(answer.words()));
        }
        return Optional.ofNullable(delivery.dueAt);
    }

    private static Delivery locked(UUID id) {
        return Delivery.findById(id, LockModeType.PESSIMISTIC_WRITE);
    }
}
