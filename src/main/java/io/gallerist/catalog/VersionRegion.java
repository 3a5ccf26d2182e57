package io.gallerist.catalog;

import io.gallerist.azure.TargetRegion;
import io.gallerist.azure.VersionFacts;
import java.util.Optional;

/** A target region with what holds there: the version's defaults are filled in. */
public record VersionRegion(String region, int replicas, String storageType, boolean excludeFromLatest) {
    static VersionRegion of(TargetRegion region, VersionFacts version) {
        return new VersionRegion(
                region.region(),
                Optional.ofNullable(region.replicas()).orElse(version.replicas()),
                Optional.ofNullable(region.storageType())
                        .or(() -> Optional.ofNullable(version.storageType()))
                        .orElse("Standard_LRS"),
                Boolean.TRUE.equals(region.excludeFromLatest()) || version.excludeFromLatest());
    }
}
