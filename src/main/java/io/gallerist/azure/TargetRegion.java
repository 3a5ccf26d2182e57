package io.gallerist.azure;

import org.jspecify.annotations.Nullable;

/**
 * A region that a version is replicated to; what is null follows the version's own default.
 *
 * @param region the region's code; a display name given here becomes its code
 * @param encryption null for keys of the platform
 */
public record TargetRegion(
        String region,
        @Nullable Integer replicas,
        @Nullable String storageType,
        @Nullable Boolean excludeFromLatest,
        @Nullable RegionEncryption encryption) {
    public TargetRegion {
        region = Region.code(region);
    }

    /** With keys of the platform. */
    public TargetRegion(
            String region,
            @Nullable Integer replicas,
            @Nullable String storageType,
            @Nullable Boolean excludeFromLatest) {
        this(region, replicas, storageType, excludeFromLatest, null);
    }
}
