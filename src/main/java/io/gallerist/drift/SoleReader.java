package io.gallerist.drift;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** Who reads a subscription: of two at once the second leaves it to the first, and who was given up writes no more. */
record SoleReader(String subscription, UUID id, Clock clock) {
    /** That somebody else has begun to read, because this reader was silent for too long. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /** Empty while somebody else reads. */
    static Optional<SoleReader> of(String subscription, Clock clock) {
        SoleReader reader = new SoleReader(subscription, UUID.randomUUID(), clock);
        boolean alone = QuarkusTransaction.requiringNew()
                .call(() -> AccessReading.take(subscription, reader.id, clock.instant()));
        return alone ? Optional.of(reader) : Optional.empty();
    }

    /**
     * Writes in a transaction of its own; the reading as it is afterwards.
     *
     * @throws Overtaken where nothing may be written any more
     */
    AccessReading write(Consumer<AccessReading> how) {
        return QuarkusTransaction.requiringNew().call(() -> {
            AccessReading reading =
                    AccessReading.heldBy(id, subscription, clock.instant()).orElseThrow(Overtaken::new);
            how.accept(reading);
            return reading;
        });
    }

    void leave() {
        QuarkusTransaction.requiringNew().run(() -> AccessReading.leave(subscription, id));
    }
}
