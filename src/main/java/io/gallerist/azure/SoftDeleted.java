package io.gallerist.azure;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An image version that was deleted from a gallery that keeps its deleted versions.
 *
 * @param version its id while it was there, and when it is restored
 * @param location the region's code, which its restoration has to name
 * @param deletedAt null when Azure did not say
 */
public record SoftDeleted(
        ResourceId version, String location, @Nullable Instant deletedAt) {
    /** How long Azure keeps them (soft-delete); it cannot be changed. */
    public static final Duration RETENTION = Duration.ofDays(7);
}
