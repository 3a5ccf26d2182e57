package io.gallerist.changes.removal;

import io.gallerist.azure.ResourceId;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A resource that goes.
 *
 * @param copies where an image version is kept; empty for anything else
 * @param latestIn the regions in which {@code latest} means this version
 * @param publishedAt tells an image version from another one by the same id; null for anything else, and where Azure has
 *     not told
 * @param gib size of one replica; null where Azure has not told
 */
record Gone(
        String id,
        List<Copies> copies,
        List<String> latestIn,
        @Nullable Instant publishedAt,
        @Nullable Integer gib) {
    /** Replicas in one region, by its code. */
    record Copies(String region, int replicas, String storageType) {}

    Gone {
        copies = List.copyOf(copies);
        latestIn = List.copyOf(latestIn);
    }

    static Gone plain(ResourceId id) {
        return new Gone(id.value(), List.of(), List.of(), null, null);
    }

    /** Whether what is there by its id is this one, and was not made anew. */
    boolean isPublished(@Nullable Instant at) {
        return Objects.equals(publishedAt, at);
    }

    ResourceId resource() {
        return ResourceId.of(id);
    }
}
