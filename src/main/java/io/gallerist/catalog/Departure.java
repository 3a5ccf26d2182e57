package io.gallerist.catalog;

import io.gallerist.azure.ResourceId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** What the portal itself has deleted leaves the catalogue at once, without waiting for the next refresh. */
public final class Departure {
    private Departure() {}

    /** Marks galleries, definitions and versions as gone, in the transaction that is under way. */
    public static void of(Collection<ResourceId> gone, Instant now) {
        List<String> keys = gone.stream().map(ResourceId::key).toList();
        ImageVersion.update("goneAt = ?1 where goneAt is null and resourceKey in ?2", now, keys);
        ImageDefinition.update("goneAt = ?1 where goneAt is null and resourceKey in ?2", now, keys);
        Gallery.update("goneAt = ?1 where goneAt is null and resourceKey in ?2", now, keys);
    }
}
