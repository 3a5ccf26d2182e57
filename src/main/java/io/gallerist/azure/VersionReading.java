package io.gallerist.azure;

import com.azure.resourcemanager.compute.fluent.models.GalleryImageVersionInner;
import com.azure.resourcemanager.compute.models.EncryptionImages;
import com.azure.resourcemanager.compute.models.GalleryImageVersionPublishingProfile;
import com.azure.resourcemanager.compute.models.GalleryImageVersionSafetyProfile;
import com.azure.resourcemanager.compute.models.RegionalReplicationStatus;
import com.azure.resourcemanager.compute.models.ReplicationStatus;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The SDK's model of an image version in the portal's words. */
final class VersionReading {
    private VersionReading() {}

    static VersionFacts of(GalleryImageVersionInner version) {
        var profile =
                Optional.ofNullable(version.publishingProfile()).orElseGet(GalleryImageVersionPublishingProfile::new);
        return new VersionFacts(
                ResourceId.of(version.id()),
                Region.code(version.location()),
                Facts.text(version.provisioningState(), "Unknown"),
                Boolean.TRUE.equals(profile.excludeFromLatest()),
                Facts.instant(profile.endOfLifeDate()),
                Facts.instant(profile.publishedDate()),
                StorageReading.source(version.storageProfile()),
                Optional.ofNullable(profile.replicaCount()).orElse(1),
                Facts.text(profile.storageAccountType()),
                list(profile.targetRegions()).map(VersionReading::region).toList(),
                Facts.tags(version.tags()),
                replication(version.replicationStatus()),
                Facts.text(profile.replicationMode(), "Full"),
                safety(version.safetyProfile()),
                StorageReading.osDisk(version.storageProfile()),
                StorageReading.dataDisks(version.storageProfile()));
    }

    private static Safety safety(@Nullable GalleryImageVersionSafetyProfile profile) {
        return profile == null
                ? Safety.UNSAID
                : new Safety(profile.allowDeletionOfReplicatedLocations(), profile.blockDeletionBeforeEndOfLife());
    }

    private static TargetRegion region(com.azure.resourcemanager.compute.models.TargetRegion region) {
        return new TargetRegion(
                region.name(),
                region.regionalReplicaCount(),
                Facts.text(region.storageAccountType()),
                region.excludeFromLatest(),
                encryption(region.encryption()));
    }

    private static @Nullable RegionEncryption encryption(@Nullable EncryptionImages encryption) {
        if (encryption == null) {
            return null;
        }
        var osDisk = encryption.osDiskImage();
        var dataDisks = new TreeMap<Integer, ResourceId>();
        list(encryption.dataDiskImages()).forEach(disk -> ResourceId.parse(disk.diskEncryptionSetId())
                .ifPresent(set -> dataDisks.put(disk.lun(), set)));
        return new RegionEncryption(
                osDisk == null
                        ? null
                        : ResourceId.parse(osDisk.diskEncryptionSetId()).orElse(null),
                dataDisks);
    }

    private static @Nullable Replication replication(@Nullable ReplicationStatus status) {
        return status == null
                ? null
                : new Replication(
                        Facts.text(status.aggregatedState(), "Unknown"),
                        list(status.summary()).map(VersionReading::progress).toList());
    }

    private static RegionProgress progress(RegionalReplicationStatus region) {
        return new RegionProgress(
                Region.code(Facts.text(region.region(), "")),
                Facts.text(region.state(), "Unknown"),
                Optional.ofNullable(region.progress()).orElse(0),
                region.details());
    }

    private static <T> Stream<T> list(@Nullable List<T> items) {
        return items == null ? Stream.empty() : items.stream();
    }
}
