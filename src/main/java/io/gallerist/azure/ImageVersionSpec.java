package io.gallerist.azure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an image version shall be. Location and every region are region codes; the location must be one of the
 * target regions or the service refuses.
 *
 * @param replicas a region, 1 to 100, where a target region gives none
 * @param storageType Standard_LRS, Standard_ZRS or Premium_LRS, where a target region gives none
 */
public record ImageVersionSpec(
        String location,
        ResourceId source,
        List<TargetRegion> regions,
        int replicas,
        String storageType,
        boolean excludeFromLatest,
        @Nullable Instant endOfLife,
        Map<String, String> tags) {
    public ImageVersionSpec {
        location = Region.code(location);
        regions = List.copyOf(regions);
        tags = Map.copyOf(tags);
    }
}
