package io.gallerist.azure;

import com.azure.resourcemanager.compute.models.GalleryArtifactVersionFullSource;
import com.azure.resourcemanager.compute.models.GalleryDataDiskImage;
import com.azure.resourcemanager.compute.models.GalleryDiskImageSource;
import com.azure.resourcemanager.compute.models.GalleryImageVersionStorageProfile;
import com.azure.resourcemanager.compute.models.GalleryOSDiskImage;
import com.azure.resourcemanager.compute.models.HostCaching;

/** The storage profile of an image version's PUT: one whole source, or the OS disk and the data disks one by one. */
final class StorageBody {
    private StorageBody() {}

    static GalleryImageVersionStorageProfile of(ImageVersionSpec spec) {
        if (spec.source() instanceof ResourceId id && !isDisk(id)) {
            if (spec.osDiskCaching() != null || !spec.dataDisks().isEmpty()) {
                throw new IllegalArgumentException("A whole source brings its own disks: " + id);
            }
            return new GalleryImageVersionStorageProfile().withSource(whole(id));
        }
        return new GalleryImageVersionStorageProfile()
                .withOsDiskImage(new GalleryOSDiskImage()
                        .withHostCaching(Body.word(spec.osDiskCaching(), HostCaching::fromString))
                        .withSource(disk(spec.source())))
                .withDataDiskImages(
                        spec.dataDisks().isEmpty()
                                ? null
                                : spec.dataDisks().stream()
                                        .map(StorageBody::dataDisk)
                                        .toList());
    }

    private static boolean isDisk(ResourceId id) {
        return kind(id) == Source.Kind.DISK || kind(id) == Source.Kind.SNAPSHOT;
    }

    private static Source.Kind kind(ResourceId id) {
        return Sources.kind(id)
                .orElseThrow(() -> new IllegalArgumentException("Azure makes no image version from " + id));
    }

    /** A VM has a field of its own since 2023-07-03. */
    private static GalleryArtifactVersionFullSource whole(ResourceId id) {
        var source = new GalleryArtifactVersionFullSource();
        return kind(id) == Source.Kind.VIRTUAL_MACHINE
                ? source.withVirtualMachineId(id.value())
                : source.withId(id.value());
    }

    /** A VHD's account has a field of its own since 2023-07-03. */
    private static GalleryDiskImageSource disk(DiskOrigin origin) {
        if (origin instanceof Vhd vhd) {
            return new GalleryDiskImageSource()
                    .withUri(vhd.uri())
                    .withStorageAccountId(vhd.storageAccount().value());
        }
        if (origin instanceof ResourceId id && isDisk(id)) {
            return new GalleryDiskImageSource().withId(id.value());
        }
        throw new IllegalArgumentException("Not a disk, a snapshot or a VHD: " + origin);
    }

    private static GalleryDataDiskImage dataDisk(DataDisk disk) {
        return new GalleryDataDiskImage()
                .withLun(disk.lun())
                .withHostCaching(Body.word(disk.hostCaching(), HostCaching::fromString))
                .withSource(disk(disk.origin()));
    }
}
