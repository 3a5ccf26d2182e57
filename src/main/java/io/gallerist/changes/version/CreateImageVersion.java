package io.gallerist.changes.version;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.TargetRegion;
import io.gallerist.changes.Change;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an image version shall exist. Regions are codes ({@code eastus}); a region without its own replica count or
 * storage type takes the version's.
 *
 * @param target resource id of the version
 * @param location where the version lives: its source's region, which must be among the regions
 */
public record CreateImageVersion(
        UUID galleryId,
        UUID definitionId,
        String target,
        String location,
        String source,
        int replicas,
        String storageType,
        List<Region> regions,
        boolean excludeFromLatest,
        @Nullable Instant endOfLife)
        implements Change {

    /** A target region and what differs there from the version's defaults. */
    public record Region(
            String region,
            @Nullable Integer replicas,
            @Nullable String storageType) {
        TargetRegion toAzure(CreateImageVersion version) {
            return new TargetRegion(
                    region,
                    replicas == null ? Integer.valueOf(version.replicas) : replicas,
                    storageType == null ? version.storageType : storageType,
                    null);
        }
    }

    public CreateImageVersion {
        regions = List.copyOf(regions);
    }

    @JsonIgnore
    public ResourceId azureId() {
        return ResourceId.of(target);
    }

    @JsonIgnore
    public String number() {
        return azureId().name();
    }

    @Override
    @JsonIgnore
    public String title() {
        return "Image version " + number() + " of "
                + azureId().parent().map(ResourceId::name).orElseThrow();
    }

    /** Replicas in all regions together; Azure allows 100. */
    int replicasInAll() {
        return regions.stream()
                .mapToInt(region -> region.replicas() == null ? replicas : region.replicas())
                .sum();
    }
}
