package io.gallerist.azure;

import com.azure.resourcemanager.compute.fluent.models.GalleryImageVersionInner;
import com.azure.resourcemanager.compute.models.GalleryImageVersionPublishingProfile;
import com.azure.resourcemanager.compute.models.GalleryImageVersionSafetyProfile;
import com.azure.resourcemanager.compute.models.ReplicationMode;
import com.azure.resourcemanager.compute.models.StorageAccountType;
import org.jspecify.annotations.Nullable;

/** The body of an image version's PUT. */
final class VersionBody {
    private VersionBody() {}

    static String of(ImageVersionSpec spec) {
        return Body.of(new GalleryImageVersionInner()
                .withLocation(spec.location())
                .withTags(Body.tags(spec.tags()))
                .withStorageProfile(StorageBody.of(spec))
                .withPublishingProfile(publishing(spec))
                .withSafetyProfile(safety(spec.safety())));
    }

    private static GalleryImageVersionPublishingProfile publishing(ImageVersionSpec spec) {
        return new GalleryImageVersionPublishingProfile()
                .withTargetRegions(spec.regions().stream().map(RegionBody::of).toList())
                .withReplicaCount(spec.replicas())
                .withExcludeFromLatest(spec.excludeFromLatest())
                .withEndOfLifeDate(Body.utc(spec.endOfLife()))
                .withStorageAccountType(StorageAccountType.fromString(spec.storageType()))
                .withReplicationMode(Body.word(spec.replicationMode(), ReplicationMode::fromString));
    }

    private static @Nullable GalleryImageVersionSafetyProfile safety(Safety safety) {
        return safety.equals(Safety.UNSAID)
                ? null
                : new GalleryImageVersionSafetyProfile()
                        .withAllowDeletionOfReplicatedLocations(safety.allowDeletionOfReplicatedLocations())
                        .withBlockDeletionBeforeEndOfLife(safety.blockDeletionBeforeEndOfLife());
    }
}
