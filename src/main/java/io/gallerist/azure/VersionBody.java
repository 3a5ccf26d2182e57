package io.gallerist.azure;

import com.azure.json.JsonProviders;
import com.azure.resourcemanager.compute.fluent.models.GalleryImageVersionInner;
import com.azure.resourcemanager.compute.models.GalleryArtifactVersionFullSource;
import com.azure.resourcemanager.compute.models.GalleryDiskImageSource;
import com.azure.resourcemanager.compute.models.GalleryImageVersionPublishingProfile;
import com.azure.resourcemanager.compute.models.GalleryImageVersionStorageProfile;
import com.azure.resourcemanager.compute.models.GalleryOSDiskImage;
import com.azure.resourcemanager.compute.models.StorageAccountType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The body of an image version's PUT. The same spec always gives the same bytes: tags are sorted by name. */
final class VersionBody {
    private VersionBody() {}

    static String of(ImageVersionSpec spec) {
        return json(new GalleryImageVersionInner()
                .withLocation(spec.location())
                .withTags(spec.tags().isEmpty() ? null : new TreeMap<>(spec.tags()))
                .withStorageProfile(storage(spec.source()))
                .withPublishingProfile(publishing(spec)));
    }

    /**
     * The SDK's model of a body.
     *
     * @throws IllegalStateException unless the SDK would send exactly these bytes
     */
    static GalleryImageVersionInner parse(String body) {
        try (var reader = JsonProviders.createReader(body)) {
            var version = GalleryImageVersionInner.fromJson(reader);
            if (version != null && json(version).equals(body)) {
                return version;
            }
        } catch (IOException | RuntimeException e) {
            throw new IllegalStateException("The body is not one that the SDK can send", e);
        }
        throw new IllegalStateException("The SDK would send another body than the one that was approved");
    }

    private static String json(GalleryImageVersionInner version) {
        try {
            return version.toJsonString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A VM has a field of its own since 2023-07-03; a disk or snapshot is the source of the OS disk image. */
    private static GalleryImageVersionStorageProfile storage(ResourceId source) {
        var profile = new GalleryImageVersionStorageProfile();
        var kind = Sources.kind(source)
                .orElseThrow(() -> new IllegalArgumentException("Azure makes no image version from " + source));
        return switch (kind) {
            case VIRTUAL_MACHINE ->
                profile.withSource(new GalleryArtifactVersionFullSource().withVirtualMachineId(source.value()));
            case MANAGED_IMAGE, IMAGE_VERSION ->
                profile.withSource(new GalleryArtifactVersionFullSource().withId(source.value()));
            case DISK, SNAPSHOT ->
                profile.withOsDiskImage(
                        new GalleryOSDiskImage().withSource(new GalleryDiskImageSource().withId(source.value())));
        };
    }

    private static GalleryImageVersionPublishingProfile publishing(ImageVersionSpec spec) {
        return new GalleryImageVersionPublishingProfile()
                .withTargetRegions(
                        spec.regions().stream().map(VersionBody::region).toList())
                .withReplicaCount(spec.replicas())
                .withExcludeFromLatest(spec.excludeFromLatest())
                .withEndOfLifeDate(utc(spec.endOfLife()))
                .withStorageAccountType(StorageAccountType.fromString(spec.storageType()));
    }

    private static com.azure.resourcemanager.compute.models.TargetRegion region(TargetRegion region) {
        return new com.azure.resourcemanager.compute.models.TargetRegion()
                .withName(region.region())
                .withRegionalReplicaCount(region.replicas())
                .withStorageAccountType(Optional.ofNullable(region.storageType())
                        .map(StorageAccountType::fromString)
                        .orElse(null))
                .withExcludeFromLatest(region.excludeFromLatest());
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant time) {
        return time == null ? null : time.atOffset(ZoneOffset.UTC);
    }
}
