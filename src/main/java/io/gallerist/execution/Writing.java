package io.gallerist.execution;

import io.gallerist.azure.Accepted;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.ResourceId;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Surrounds a write to Azure with its attempt: the intent is committed before the call, the answer after it. */
public final class Writing {
    private final UUID requestId;
    private final Clock clock;

    Writing(UUID requestId, Clock clock) {
        this.requestId = requestId;
        this.clock = clock;
    }

    /** @throws AzureRefusal as the call did, once the attempt has noted it */
    public <T> T write(Supplier<T> call) {
        return writeTo(null, call);
    }

    /**
     * Where one request writes to several resources.
     *
     * @throws AzureRefusal as the call did, once the attempt has noted it
     */
    public <T> T writeTo(@Nullable ResourceId target, Supplier<T> call) {
        UUID attempt =
                QuarkusTransaction.requiringNew().call(() -> Attempt.begin(requestId, target, clock.instant()).id);
        try {
            T answer = call.get();
            note(attempt, it -> it.accepted(operationUrl(answer), clock.instant()));
            return answer;
        } catch (AzureRefusal refusal) {
            note(attempt, it -> it.refused(refusal, clock.instant()));
            throw refusal;
        } catch (RuntimeException mistake) {
            note(attempt, it -> it.broken(mistake, clock.instant()));
            throw mistake;
        }
    }

    private static @Nullable String operationUrl(Object answer) {
        return answer instanceof Accepted accepted ? accepted.operationUrl() : null;
    }

    private static void note(UUID attempt, java.util.function.Consumer<Attempt> what) {
        QuarkusTransaction.requiringNew().run(() -> what.accept(Attempt.findById(attempt)));
    }
}
