package io.gallerist.azure;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an image version shall be. Location and every region are region codes; the location must be one of the
 * target regions or the service refuses. What is null is not sent.
 *
 * @param source a VM, managed image or image version as a whole, or the OS disk alone: a disk, snapshot or VHD
 * @param replicas a region, 1 to 100, where a target region gives none
 * @param storageType Standard_LRS, Standard_ZRS or Premium_LRS, where a target region gives none
 * @param osDiskCaching None, ReadOnly or ReadWrite; only where the source is the OS disk alone
 * @param dataDisks only where the source is the OS disk alone: a whole source brings its own
 * @param replicationMode Full or Shallow; Azure's default is Full
 */
public record ImageVersionSpec(
        String location,
        DiskOrigin source,
        List<TargetRegion> regions,
        int replicas,
        String storageType,
        boolean excludeFromLatest,
        @Nullable Instant endOfLife,
        Map<String, String> tags,
        @Nullable String osDiskCaching,
        List<DataDisk> dataDisks,
        @Nullable String replicationMode,
        Safety safety) {
    public ImageVersionSpec {
        location = Region.code(location);
        regions = List.copyOf(regions);
        tags = Map.copyOf(tags);
        dataDisks = List.copyOf(dataDisks);
    }

    /** From a whole source or one disk, with Azure's defaults for the rest. */
    public ImageVersionSpec(
            String location,
            DiskOrigin source,
            List<TargetRegion> regions,
            int replicas,
            String storageType,
            boolean excludeFromLatest,
            @Nullable Instant endOfLife,
            Map<String, String> tags) {
        this(
                location,
                source,
                regions,
                replicas,
                storageType,
                excludeFromLatest,
                endOfLife,
                tags,
                null,
                List.of(),
                null,
                Safety.UNSAID);
    }

    /**
     * The body of the PUT; the same spec always gives the same bytes.
     *
     * @throws IllegalArgumentException for what Azure makes no image version from
     */
    public String body() {
        return VersionBody.of(this);
    }
}
