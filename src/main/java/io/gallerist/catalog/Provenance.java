package io.gallerist.catalog;

import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells how a version came to be; a room above implements it. */
public interface Provenance {
    /** Empty for what was made outside the portal. */
    Optional<Made> of(ImageVersion version);

    /**
     * @param label what people call the request
     * @param href the request's page; null for somebody who may not see it
     * @param approvedBy null where nobody had to approve it
     */
    record Made(
            String label,
            @Nullable String href,
            String askedBy,
            @Nullable String approvedBy,
            Instant at) {}
}
