package io.gallerist.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How long the portal waits between two attempts, and when it stops trying. */
@ApplicationScoped
class Patience {
    private static final int MOST_DOUBLINGS = 20;

    @Inject
    NotificationSettings settings;

    /** Empty when it has been tried long enough. */
    Optional<Instant> nextAttempt(Delivery delivery, @Nullable Duration asked, Instant now) {
        Duration pause = pause(delivery.attempts);
        Instant next = now.plus(asked != null && asked.compareTo(pause) > 0 ? asked : pause);
        return Optional.of(next).filter(at -> !at.isAfter(delivery.since.plus(settings.giveUp())));
    }

    /** Twice as long after each failure. */
    Duration pause(int failures) {
        Duration pause = settings.firstRetry().multipliedBy(1L << Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS));
        return pause.compareTo(settings.slowestRetry()) > 0 ? settings.slowestRetry() : pause;
    }
}
