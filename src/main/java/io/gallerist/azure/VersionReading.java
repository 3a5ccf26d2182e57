package io.gallerist.azure;

import com.azure.resourcemanager.compute.fluent.models.GalleryImageVersionInner;
import com.azure.resourcemanager.compute.models.GalleryArtifactVersionFullSource;
import com.azure.resourcemanager.compute.models.GalleryImageVersionPublishingProfile;
import com.azure.resourcemanager.compute.models.GalleryImageVersionStorageProfile;
import com.azure.resourcemanager.compute.models.RegionalReplicationStatus;
import com.azure.resourcemanager.compute.models.ReplicationStatus;
import java.util.List;
import java.util.Optional;
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
                source(version.storageProfile()),
                Optional.ofNullable(profile.replicaCount()).orElse(1),
                Facts.text(profile.storageAccountType()),
                list(profile.targetRegions()).map(VersionReading::region).toList(),
                Facts.tags(version.tags()),
                replication(version.replicationStatus()));
    }

    /** Older API versions answer a VM in {@code source.id}, newer ones in {@code source.virtualMachineId}. */
    private static @Nullable ResourceId source(@Nullable GalleryImageVersionStorageProfile profile) {
        if (profile == null) {
            return null;
        }
        var source = Optional.ofNullable(profile.source());
        var disk = Optional.ofNullable(profile.osDiskImage()).map(image -> image.source());
        return Stream.of(
                        source.map(GalleryArtifactVersionFullSource::virtualMachineId),
                        source.map(GalleryArtifactVersionFullSource::id),
                        disk.map(from -> from.id()))
                .flatMap(Optional::stream)
                .flatMap(id -> ResourceId.parse(id).stream())
                .findFirst()
                .orElse(null);
    }

    private static TargetRegion region(com.azure.resourcemanager.compute.models.TargetRegion region) {
        return new TargetRegion(
                region.name(),
                region.regionalReplicaCount(),
                Facts.text(region.storageAccountType()),
                region.excludeFromLatest());
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
