package io.gallerist.policies;

import java.util.Collection;
import java.util.Map;
import java.util.UUID;

/** Whoever kept the facts of past decisions tells them to the try-out of rules. */
public interface StoredFacts {
    /** By request, as they were at the last submission; none for what was not kept. One statement for all. */
    Map<UUID, Facts> of(Collection<UUID> requests);
}
