package io.gallerist.changes.version;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.Change;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an image version shall exist. Regions are codes ({@code eastus}); a region without its own replica count or
 * storage type takes the version's.
 *
 * @param target resource id of the version
 * @param location where the version lives: its source's region, which must be among the regions
 * @param source resource id of a VM, managed image, image version, disk or snapshot; null for a VHD
 * @param sourceTenant directory of a source outside the portal's own, else null
 * @param osCaching host caching of the OS disk, only for a disk, snapshot or VHD
 * @param replicationMode Full or Shallow; null for Azure's default, which is Full
 * @param gib size of the source's disks when it was asked for, in GiB; null where Azure did not tell
 * @param sourceLuns the LUNs of the data disks that the source brings along
 */
public record CreateImageVersion(
        UUID galleryId,
        UUID definitionId,
        String target,
        String location,
        @Nullable String source,
        @Nullable Vhd vhd,
        @Nullable String sourceTenant,
        @Nullable String osCaching,
        List<DataDisk> dataDisks,
        int replicas,
        String storageType,
        @Nullable String replicationMode,
        List<WantedRegion> regions,
        boolean excludeFromLatest,
        @Nullable Instant endOfLife,
        boolean blockDeletion,
        boolean allowReplicatedDeletion,
        Map<String, String> tags,
        @Nullable Integer gib,
        List<Integer> sourceLuns)
        implements Change {

    /** A blob in a storage account, whose id Azure wants beside the blob's address; blank until it is found. */
    public record Vhd(String uri, String account) {}

    /** A data disk from a disk or snapshot (resource id), else from a VHD. */
    public record DataDisk(
            int lun,
            @Nullable String source,
            @Nullable Vhd vhd,
            @Nullable String caching) {
        String from() {
            return vhd == null ? String.valueOf(source) : vhd.uri();
        }
    }

    public CreateImageVersion {
        regions = List.copyOf(regions);
        dataDisks = dataDisks == null ? List.of() : List.copyOf(dataDisks);
        sourceLuns = sourceLuns == null ? List.of() : List.copyOf(sourceLuns);
        tags = tags == null ? Map.of() : new TreeMap<>(tags);
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

    @JsonIgnore
    Optional<ResourceId> sourceId() {
        return Optional.ofNullable(source).map(ResourceId::of);
    }

    /** Replicas in all regions together; Azure allows 100. */
    int replicasInAll() {
        return regions.stream().mapToInt(region -> region.replicasOr(replicas)).sum();
    }

    /** Of the data disks that are named one by one, else of those that the source brings along. */
    List<Integer> luns() {
        return dataDisks.isEmpty()
                ? sourceLuns
                : dataDisks.stream().map(DataDisk::lun).toList();
    }

    @Override
    public Set<String> buildsFrom() {
        Set<String> sources = new TreeSet<>();
        sources.add(vhd == null ? String.valueOf(source) : vhd.uri());
        dataDisks.forEach(disk -> sources.add(disk.from()));
        return sources;
    }

    CreateImageVersion withDisks(@Nullable Vhd os, List<DataDisk> disks, @Nullable Integer gib) {
        return with(os, disks, gib, sourceLuns);
    }

    /** With what the checks found in Azure. */
    CreateImageVersion found(@Nullable Integer gib, List<Integer> luns) {
        return with(vhd, dataDisks, gib, luns);
    }

    private CreateImageVersion with(@Nullable Vhd os, List<DataDisk> disks, @Nullable Integer gib, List<Integer> luns) {
        return new CreateImageVersion(
                galleryId,
                definitionId,
                target,
                location,
                source,
                os,
                sourceTenant,
                osCaching,
                disks,
                replicas,
                storageType,
                replicationMode,
                regions,
                excludeFromLatest,
                endOfLife,
                blockDeletion,
                allowReplicatedDeletion,
                tags,
                gib,
                luns);
    }

    @Override
    public Set<String> tenants() {
        return sourceTenant == null ? Set.of() : Set.of(sourceTenant);
    }

    @JsonIgnore
    boolean isShallow() {
        return "Shallow".equals(replicationMode);
    }
}
