package io.gallerist.azure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image version as Azure describes it.
 *
 * @param location the region's code
 * @param source what it was made from: a VM, managed image, image version, disk or snapshot; null for a VHD, which {@code osDisk} tells
 * @param replicas the default for target regions that give none; Azure's default is 1
 * @param replication only when the version was read by itself, never in a list
 * @param replicationMode Full (Azure's default) or Shallow
 * @param osDisk null while Azure has not looked at a whole source yet
 */
public record VersionFacts(
        ResourceId id,
        String location,
        String provisioningState,
        boolean excludeFromLatest,
        @Nullable Instant endOfLife,
        @Nullable Instant publishedAt,
        @Nullable ResourceId source,
        int replicas,
        @Nullable String storageType,
        List<TargetRegion> regions,
        Map<String, String> tags,
        @Nullable Replication replication,
        String replicationMode,
        Safety safety,
        @Nullable DiskFacts osDisk,
        List<DiskFacts> dataDisks) {
    public VersionFacts {
        regions = List.copyOf(regions);
        tags = Map.copyOf(tags);
        dataDisks = List.copyOf(dataDisks);
    }
}
