package io.gallerist.catalog;

import io.gallerist.azure.RegionEncryption;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.TargetRegion;
import io.gallerist.azure.VersionFacts;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A target region with what holds there: the version's defaults are filled in.
 *
 * @param encryptionSets ids of the disk encryption sets, each once; none for keys of the platform
 */
public record VersionRegion(
        String region,
        int replicas,
        String storageType,
        boolean excludeFromLatest,
        @Nullable List<String> encryptionSets) {
    static VersionRegion of(TargetRegion region, VersionFacts version) {
        return new VersionRegion(
                region.region(),
                Optional.ofNullable(region.replicas()).orElse(version.replicas()),
                Optional.ofNullable(region.storageType())
                        .or(() -> Optional.ofNullable(version.storageType()))
                        .orElse("Standard_LRS"),
                Boolean.TRUE.equals(region.excludeFromLatest()) || version.excludeFromLatest(),
                Optional.ofNullable(region.encryption())
                        .map(VersionRegion::sets)
                        .orElse(List.of()));
    }

    private static List<String> sets(RegionEncryption encryption) {
        return Stream.concat(
                        Optional.ofNullable(encryption.osDisk()).stream(), encryption.dataDisks().values().stream())
                .map(ResourceId::value)
                .distinct()
                .toList();
    }

    /** "Standard LRS" */
    public String storage() {
        return storageType.replace('_', ' ');
    }

    /** The names of the sets; empty where the platform has the keys. */
    public String keys() {
        return encryptionSets == null
                ? ""
                : String.join(
                        ", ",
                        encryptionSets.stream()
                                .map(id -> id.substring(id.lastIndexOf('/') + 1))
                                .toList());
    }
}
