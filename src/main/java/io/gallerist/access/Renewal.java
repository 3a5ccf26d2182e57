package io.gallerist.access;

import java.util.Optional;

/** Whoever takes the wish for more time, at {@code POST /shared/grants/{id}/renewal}. */
public interface Renewal {
    /** Whether whoever has this grant may ask for more time now. */
    boolean isOffered(AccessGrant grant);

    /** What became of an earlier wish that is not decided, in words: "R-17 waits for review". */
    Optional<String> pending(AccessGrant grant);
}
