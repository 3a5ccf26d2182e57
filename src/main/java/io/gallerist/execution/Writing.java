package io.gallerist.execution;

import io.gallerist.azure.Accepted;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.ResourceId;
import io.gallerist.requests.Request;
import io.gallerist.requests.Status;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Surrounds a write to Azure with its attempt: the intent is committed before the call, the answer after it. The intent
 * holds the request's row, so that of a write and a cancellation at once one knows of the other.
 */
public final class Writing {
    private final UUID requestId;
    private final Status expected;
    private final Clock clock;

    /** @param expected what the request's status was when the step began */
    Writing(UUID requestId, Status expected, Clock clock) {
        this.requestId = requestId;
        this.expected = expected;
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
        UUID attempt = QuarkusTransaction.requiringNew().call(() -> intent(target));
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

    private UUID intent(@Nullable ResourceId target) {
        Request request = Request.findById(requestId, LockModeType.PESSIMISTIC_WRITE);
        if (request.status != expected) {
            throw new Overtaken();
        }
        boolean takesBack = expected == Status.CANCELLING;
        return Attempt.begin(requestId, target, takesBack, clock.instant()).id;
    }

    private static @Nullable String operationUrl(Object answer) {
        return answer instanceof Accepted accepted ? accepted.operationUrl() : null;
    }

    private static void note(UUID attempt, java.util.function.Consumer<Attempt> what) {
        QuarkusTransaction.requiringNew().run(() -> what.accept(Attempt.findById(attempt)));
    }
}
