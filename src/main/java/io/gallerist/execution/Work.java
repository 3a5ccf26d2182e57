package io.gallerist.execution;

import io.gallerist.azure.ResourceId;
import io.gallerist.requests.Request;
import io.gallerist.requests.Status;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What a carrier has to know of a request for its next step; read in one transaction, used outside of any. {@code attempts} counts the writes
 * begun so far. */
public record Work(
        UUID requestId,
        String kind,
        Status status,
        String change,
        String body,
        ResourceId target,
        Instant startedAt,
        int attempts,
        boolean tried,
        @Nullable String operationUrl,
        Set<String> tenants) {

    /** Whether nothing has reached Azure since it was approved. */
    boolean isUntried() {
        return status == Status.SUBMITTING && !tried;
    }

    static Work of(Request request, Set<String> tenants) {
        Instant since = request.startedAt == null ? request.createdAt : request.startedAt;
        Optional<Attempt> last = Attempt.lastSince(request.id, since);
        return new Work(
                request.id,
                request.kind,
                request.status,
                request.change,
                request.body,
                ResourceId.of(request.target),
                since,
                last.map(attempt -> attempt.number).orElse(0),
                Attempt.isTried(request.id, since),
                last.map(attempt -> attempt.operationUrl).orElse(null),
                tenants);
    }
}
