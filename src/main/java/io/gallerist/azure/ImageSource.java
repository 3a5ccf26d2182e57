package io.gallerist.azure;

import com.azure.resourcemanager.compute.fluent.models.ImageInner;
import com.azure.resourcemanager.compute.models.ImageDataDisk;
import com.azure.resourcemanager.compute.models.ImageOSDisk;
import com.azure.resourcemanager.compute.models.ImageStorageProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A managed image or an image version as a source. */
final class ImageSource {
    private ImageSource() {}

    static Source of(ImageInner image) {
        var storage = Optional.ofNullable(image.storageProfile()).orElseGet(ImageStorageProfile::new);
        var disk = Optional.ofNullable(storage.osDisk()).orElseGet(ImageOSDisk::new);
        var dataDisks = Optional.ofNullable(storage.dataDisks()).orElseGet(List::of);
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
                size(disk.diskSizeGB(), dataDisks.stream().map(ImageDataDisk::diskSizeGB)),
                null,
                null,
                dataDisks.stream()
                        .map(data ->
                                new Source.Disk(data.lun(), data.diskSizeGB(), Facts.text(data.storageAccountType())))
                        .toList(),
                Facts.tags(image.tags()),
                Facts.createdBy(image.systemData()),
                List.of());
    }

    /** Nothing unless every size is known: a sum of some would be taken for the whole. */
    static @Nullable Integer size(@Nullable Integer osDisk, Stream<@Nullable Integer> dataDisks) {
        int sum = 0;
        for (var size : Stream.concat(Stream.of(Optional.ofNullable(osDisk)), dataDisks.map(Optional::ofNullable))
                .toList()) {
            if (size.isEmpty()) {
                return null;
            }
            sum += size.get();
        }
        return sum;
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
                size(
                        version.osDisk() == null ? null : version.osDisk().sizeGib(),
                        version.dataDisks().stream().map(DiskFacts::sizeGib)),
                definition.plan(),
                definition.features().get("SecurityType"),
                version.dataDisks().stream()
                        .map(disk -> new Source.Disk(disk.lun(), disk.sizeGib(), null))
                        .toList(),
                version.tags(),
                null,
                warnings(version));
    }

    private static List<String> warnings(VersionFacts version) {
        return version.provisioningState().equals("Succeeded")
                ? List.of()
                : List.of("It is not ready: its provisioning state is " + version.provisioningState() + ".");
    }
}
