package io.gallerist.azure;

import static io.gallerist.azure.EmulatedAzure.clients;
import static io.gallerist.azure.EmulatedAzure.emulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.gallerist.azure.AzureRefusal.Kind;
import io.gallerist.emulator.estate.SampleEstate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Galleries, definitions and versions are made, changed and deleted, against the emulator. */
@ExtendWith(EmulatedAzure.class)
class WritingTest {
    private static final ResourceId GALLERY = ResourceId.of(SampleEstate.MY_GALLERY.replaceFirst("[^/]+$", "fresh"));
    private static final ResourceId DEFINITION = GALLERY.child("images", "ubuntu");
    private static final ResourceId VERSION = DEFINITION.child("versions", "1.0.0");
    private static final String COMPUTE = SampleEstate.MY_RESOURCE_GROUP + "/providers/Microsoft.Compute/";

    private final GalleryResources resources = new GalleryResources(clients());
    private final Estate estate = new Estate(clients());

    @Test
    void whatIsThereWritesItselfAgainWithoutAChange() {
        var all = Stream.of(SampleEstate.MY_GALLERY, SampleEstate.WINDOWS_GALLERY, SampleEstate.LAB_GALLERY)
                .map(ResourceId::of)
                .flatMap(gallery -> Stream.concat(
                        Stream.of(gallery),
                        resources.children(gallery).stream()
                                .flatMap(definition ->
                                        Stream.concat(Stream.of(definition), resources.children(definition).stream()))))
                .toList();
        assertThat(all).hasSizeGreaterThan(30);
        for (var id : all) {
            var before = resources.read(id).orElseThrow();
            resources.put(id, before.writable());
            emulator().advance(Duration.ofHours(1));
            assertThat(resources.read(id).orElseThrow().writable()).isEqualTo(before.writable());
        }
    }

    @Test
    void aGalleryIsFilledAndEmptiedFromTheInside() {
        put(GALLERY, new GallerySpec("westcentralus", "New", Map.of("a", "b"), "Groups", null, null).body());
        put(DEFINITION, definition().body());
        put(VERSION, version().body());

        assertThat(estate.gallery(GALLERY).orElseThrow())
                .extracting(GalleryFacts::description, GalleryFacts::sharing)
                .containsExactly("New", "Groups");
        var definition = estate.definition(DEFINITION).orElseThrow();
        assertThat(definition.features()).containsEntry("SecurityType", "TrustedLaunch");
        assertThat(definition.vcpus()).isEqualTo(new Range(1, 8));
        assertThat(definition.disallowedDiskTypes()).containsExactly("Standard_LRS");
        var version = new ImageVersions(clients()).read(VERSION).orElseThrow();
        assertThat(version.provisioningState()).isEqualTo("Succeeded");
        assertThat(version.safety()).isEqualTo(new Safety(true, true));
        assertThat(version.osDisk().hostCaching()).isEqualTo("ReadOnly");
        assertThat(version.dataDisks())
                .extracting(DiskFacts::lun, DiskFacts::sizeGib)
                .containsExactly(tuple(2, 64));

        assertThat(resources.children(GALLERY)).containsExactly(DEFINITION);
        assertThat(resources.children(DEFINITION)).containsExactly(VERSION);
        assertThat(catchThrowableOfType(AzureRefusal.class, () -> resources.delete(GALLERY))
                        .kind())
                .isEqualTo(Kind.CONFLICT);
        var blocked = catchThrowableOfType(AzureRefusal.class, () -> resources.delete(VERSION));
        assertThat(blocked.code()).isEqualTo("DeleteGalleryImageVersionBlockedBeforeEndOfLife");
        put(
                VERSION,
                resources
                        .read(VERSION)
                        .orElseThrow()
                        .writable()
                        .replace("\"blockDeletionBeforeEndOfLife\":true", "\"blockDeletionBeforeEndOfLife\":false"));
        for (var id : List.of(VERSION, DEFINITION, GALLERY)) {
            assertThat(resources.delete(id).provisioningState()).isEqualTo("Deleting");
            emulator().advance(Duration.ofMinutes(5));
            assertThat(resources.read(id)).isEmpty();
        }
        assertThat(resources.delete(GALLERY).provisioningState()).isEqualTo("Succeeded");
    }

    private void put(ResourceId id, String body) {
        var accepted = resources.put(id, body);
        emulator().advance(Duration.ofHours(1));
        assertThat(new Operations(clients()).read(accepted.operationUrl()).hasSucceeded())
                .isTrue();
    }

    private static DefinitionSpec definition() {
        return new DefinitionSpec(
                "westcentralus",
                "Linux",
                "Generalized",
                "V2",
                "x64",
                "p",
                "o",
                "s",
                null,
                Map.of("SecurityType", "TrustedLaunch"),
                new Range(1, 8),
                Range.OPEN,
                List.of("Standard_LRS"),
                null,
                null,
                null,
                null,
                null,
                false,
                Map.of());
    }

    private static ImageVersionSpec version() {
        return new ImageVersionSpec(
                "westcentralus",
                ResourceId.of(COMPUTE + "snapshots/mySnapshot"),
                List.of(new TargetRegion("westcentralus", 1, null, null)),
                1,
                "Standard_LRS",
                false,
                Instant.parse("2099-01-01T00:00:00Z"),
                Map.of(),
                "ReadOnly",
                List.of(new DataDisk(2, "None", ResourceId.of(COMPUTE + "snapshots/myDataSnapshot1"))),
                null,
                new Safety(true, true));
    }
}
