package io.gallerist.execution;

import io.gallerist.requests.Request;
import java.time.Instant;
import java.util.Optional;

/** Something that keeps an approved request from starting; rooms add theirs as beans. */
public interface Hold {
    /**
     * Asked in a transaction before each start, and by pages for what would be.
     *
     * @param at now, or a time to come when another hold ends
     */
    Optional<Held> of(Request request, Instant at);
}
