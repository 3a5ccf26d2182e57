package io.gallerist.azure;

import com.azure.resourcemanager.compute.models.GalleryArtifactVersionFullSource;
import com.azure.resourcemanager.compute.models.GalleryDiskImage;
import com.azure.resourcemanager.compute.models.GalleryDiskImageSource;
import com.azure.resourcemanager.compute.models.GalleryImageVersionStorageProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What an image version was made from. */
final class StorageReading {
    private StorageReading() {}

    /** Older API versions answer a VM in {@code source.id}, newer ones in {@code source.virtualMachineId}. */
    static @Nullable ResourceId source(@Nullable GalleryImageVersionStorageProfile profile) {
        if (profile == null) {
            return null;
        }
        var source = Optional.ofNullable(profile.source());
        var whole = Stream.of(
                        source.map(GalleryArtifactVersionFullSource::virtualMachineId),
                        source.map(GalleryArtifactVersionFullSource::id))
                .flatMap(Optional::stream)
                .flatMap(id -> ResourceId.parse(id).stream())
                .findFirst();
        var disk = osDisk(profile);
        return whole.orElseGet(() -> disk != null && disk.origin() instanceof ResourceId id ? id : null);
    }

    static @Nullable DiskFacts osDisk(@Nullable GalleryImageVersionStorageProfile profile) {
        return profile == null || profile.osDiskImage() == null ? null : disk(0, profile.osDiskImage());
    }

    static List<DiskFacts> dataDisks(@Nullable GalleryImageVersionStorageProfile profile) {
        return profile == null || profile.dataDiskImages() == null
                ? List.of()
                : profile.dataDiskImages().stream()
                        .map(disk -> disk(disk.lun(), disk))
                        .toList();
    }

    private static DiskFacts disk(int lun, GalleryDiskImage disk) {
        return new DiskFacts(lun, Facts.text(disk.hostCaching()), origin(disk.source()), disk.sizeInGB());
    }

    /** Older API versions answer a VHD's account in {@code id}, newer ones in {@code storageAccountId}. */
    private static @Nullable DiskOrigin origin(@Nullable GalleryDiskImageSource source) {
        if (source == null) {
            return null;
        }
        var id = ResourceId.parse(source.id()).orElse(null);
        if (source.uri() == null) {
            return id;
        }
        var account = ResourceId.parse(source.storageAccountId()).orElse(id);
        return account == null ? null : new Vhd(source.uri(), account);
    }
}
