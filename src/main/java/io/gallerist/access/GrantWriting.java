package io.gallerist.access;

import io.gallerist.azure.AzureRefusal;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Surrounds a write with its attempt: the intent is committed before the call, the answer after it. The intent holds the
 * grant's row, so that of a write and a decision to end at once one knows of the other.
 */
final class GrantWriting {
    /** Somebody moved the grant on during a step: the step must not write any more. */
    static final class Overtaken extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private final AccessGrant seen;
    private final Clock clock;

    /** @param seen the grant as it was when the step began */
    GrantWriting(AccessGrant seen, Clock clock) {
        this.seen = seen;
        this.clock = clock;
    }

    /** @throws AzureRefusal as the call did, once the attempt has noted it */
    <T> T write(GrantAttempt.What what, Supplier<T> call) {
        return write(what, () -> {}, call, answer -> null);
    }

    /**
     * The same.
     *
     * @param first what is made sure of in the transaction of the intent; may be {@link Overtaken}
     * @param made what of the answer is noted with the attempt
     */
    <T> T write(GrantAttempt.What what, Runnable first, Supplier<T> call, Function<T, @Nullable String> made) {
        UUID attempt = QuarkusTransaction.requiringNew().call(() -> intent(what, first));
        try {
            T answer = call.get();
            note(attempt, it -> it.accepted(made.apply(answer), clock.instant()));
            return answer;
        } catch (AzureRefusal refusal) {
            note(attempt, it -> it.refused(refusal, clock.instant()));
            throw refusal;
        } catch (RuntimeException mistake) {
            note(attempt, it -> it.broken(mistake, clock.instant()));
            throw mistake;
        }
    }

    private UUID intent(GrantAttempt.What what, Runnable first) {
        AccessGrant grant = AccessGrant.findById(seen.id, LockModeType.PESSIMISTIC_WRITE);
        if (grant.state != seen.state) {
            throw new Overtaken();
        }
        first.run();
        return GrantAttempt.begin(seen.id, what, clock.instant()).id;
    }

    private static void note(UUID attempt, Consumer<GrantAttempt> what) {
        QuarkusTransaction.requiringNew().run(() -> what.accept(GrantAttempt.findById(attempt)));
    }
}
