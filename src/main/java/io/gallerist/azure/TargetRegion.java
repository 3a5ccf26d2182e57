package io.gallerist.azure;

import org.jspecify.annotations.Nullable;

/**
 * A region that a version is replicated to; what is null follows the version's own default.
 *
 * @param region the region's code; a display name given here becomes its code
 */
public record TargetRegion(
        String region,
        @Nullable Integer replicas,
        @Nullable String storageType,
        @Nullable Boolean excludeFromLatest) {
    public TargetRegion {
        region = Region.code(region);
    }
}
