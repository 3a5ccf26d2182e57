package io.gallerist.execution;

import io.gallerist.requests.Request;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Optional;

/** The earliest start that the requester asked for. */
@ApplicationScoped
class AsAsked implements Hold {
    @Override
    public Optional<Held> of(Request request, Instant at) {
        return Optional.ofNullable(request.startNotBefore)
                .filter(at::isBefore)
                .map(start -> new Held(start, "as asked"));
    }
}
