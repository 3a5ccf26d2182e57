package io.gallerist.azure;

import com.azure.resourcemanager.compute.fluent.models.ImageInner;
import com.azure.resourcemanager.compute.models.ImageOSDisk;
import com.azure.resourcemanager.compute.models.ImageStorageProfile;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A managed image or an image version as a source. */
final class ImageSource {
    private ImageSource() {}

    static Source of(ImageInner image, int largestDataDiskGb) {
        var storage = Optional.ofNullable(image.storageProfile()).orElseGet(ImageStorageProfile::new);
        var disk = Optional.ofNullable(storage.osDisk()).orElseGet(ImageOSDisk::new);
        var warnings = Optional.ofNullable(storage.dataDisks()).orElseGet(List::of).stream()
                .flatMap(data -> tooLarge(data.lun(), data.diskSizeGB(), largestDataDiskGb).stream())
                .toList();
        return new Source(
                ResourceId.of(image.id()),
                Source.Kind.MANAGED_IMAGE,
                Region.code(image.location()),
                Facts.text(disk.osType()),
                Facts.text(image.hyperVGeneration(), "V1"),
                Facts.text(disk.osState()),
                null,
                null,
                false,
                warnings);
    }

    static Optional<String> tooLarge(int lun, @Nullable Integer size, int largest) {
        return size == null || size <= largest
                ? Optional.empty()
                : Optional.of("Its data disk at LUN " + lun + " has " + size + " GB; more than " + largest
                        + " GB cannot be replicated.");
    }

    static Source of(VersionFacts version, DefinitionFacts definition) {
        return new Source(
                version.id(),
                Source.Kind.IMAGE_VERSION,
                version.location(),
                definition.osType(),
                definition.generation(),
                definition.osState(),
                null,
                definition.architecture(),
                false,
                warnings(version));
    }

    private static List<String> warnings(VersionFacts version) {
        return version.provisioningState().equals("Succeeded")
                ? List.of()
                : List.of("It is not ready: its provisioning state is " + version.provisioningState() + ".");
    }
}
