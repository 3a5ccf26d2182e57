package io.gallerist.changes.version;

import io.gallerist.azure.DataDisk;
import io.gallerist.azure.DiskOrigin;
import io.gallerist.azure.ImageVersionSpec;
import io.gallerist.azure.RegionEncryption;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.Safety;
import io.gallerist.azure.TargetRegion;
import io.gallerist.azure.Vhd;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A wished-for version as Azure is told of it. */
final class AsSpec {
    private AsSpec() {}

    /** @param tags to send besides those that were asked for */
    static ImageVersionSpec of(CreateImageVersion change, Map<String, String> tags) {
        Map<String, String> all = new TreeMap<>(change.tags());
        all.putAll(tags);
        return new ImageVersionSpec(
                change.location(),
                origin(change.source(), change.vhd()),
                change.regions().stream().map(region -> region(change, region)).toList(),
                change.replicas(),
                change.storageType(),
                change.excludeFromLatest(),
                change.endOfLife(),
                all,
                change.osCaching(),
                change.dataDisks().stream()
                        .map(disk -> new DataDisk(disk.lun(), disk.caching(), origin(disk.source(), disk.vhd())))
                        .toList(),
                change.replicationMode(),
                new Safety(orNull(change.allowReplicatedDeletion()), orNull(change.blockDeletion())));
    }

    private static TargetRegion region(CreateImageVersion change, WantedRegion region) {
        return new TargetRegion(
                region.region(),
                region.replicasOr(change.replicas()),
                region.storageOr(change.storageType()),
                orNull(region.excludeFromLatest()),
                encryption(change, region));
    }

    private static @Nullable RegionEncryption encryption(CreateImageVersion change, WantedRegion region) {
        if (region.osEncryption() == null && region.dataEncryption() == null) {
            return null;
        }
        return new RegionEncryption(
                Optional.ofNullable(region.osEncryption()).map(ResourceId::of).orElse(null),
                dataEncryption(change, region.dataEncryption()));
    }

    private static Map<Integer, ResourceId> dataEncryption(CreateImageVersion change, @Nullable String set) {
        return set == null
                ? Map.of()
                : change.luns().stream().collect(Collectors.toMap(lun -> lun, lun -> ResourceId.of(set)));
    }

    private static DiskOrigin origin(@Nullable String source, CreateImageVersion.@Nullable Vhd vhd) {
        return vhd == null
                ? ResourceId.of(Optional.ofNullable(source).orElseThrow())
                : new Vhd(vhd.uri(), ResourceId.of(vhd.account()));
    }

    /** What is not wanted is not sent: Azure's default is no. */
    private static @Nullable Boolean orNull(boolean wanted) {
        return wanted ? true : null;
    }
}
