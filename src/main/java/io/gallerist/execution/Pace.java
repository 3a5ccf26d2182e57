package io.gallerist.execution;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;

/**
 * When to look at Azure again. The longer something has been under way the longer the next wait: half of the time so
 * far, between the two bounds, so that a version that takes twelve minutes costs few looks.
 */
@ApplicationScoped
class Pace {
    @Inject
    ExecutionSettings settings;

    Instant next(Instant startedAt, Instant now) {
        Duration wait = Duration.between(startedAt, now).dividedBy(2);
        wait = wait.compareTo(settings.firstLook()) < 0 ? settings.firstLook() : wait;
        wait = wait.compareTo(settings.slowestLook()) > 0 ? settings.slowestLook() : wait;
        return now.plus(wait);
    }
}
