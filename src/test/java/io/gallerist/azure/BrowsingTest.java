package io.gallerist.azure;

import static io.gallerist.azure.EmulatedAzure.clients;
import static io.gallerist.azure.EmulatedAzure.emulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gallerist.azure.AzureRefusal.Kind;
import io.gallerist.emulator.estate.SampleEstate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What the sample estate looks like from here. */
@ExtendWith(EmulatedAzure.class)
class BrowsingTest {
    private final Estate estate = new Estate(clients());
    private final Sources sources = new Sources(clients());

    @Test
    void theEstateIsReadAPageAtATime() {
        emulator().pageSize(1);
        assertThat(estate.subscriptions())
                .extracting(Subscription::id)
                .contains(SampleEstate.CONTOSO_IMAGES, SampleEstate.CONTOSO_LABS);
        assertThat(all(next -> estate.galleries(SampleEstate.CONTOSO_IMAGES, next)))
                .extracting(GalleryFacts::id)
                .contains(ResourceId.of(SampleEstate.MY_GALLERY), ResourceId.of(SampleEstate.WINDOWS_GALLERY));
        assertThat(all(next -> estate.definitions(ResourceId.of(SampleEstate.MY_GALLERY), next)))
                .filteredOn(definition -> definition.id().equals(ResourceId.of(SampleEstate.MY_IMAGE_DEFINITION)))
                .singleElement()
                .satisfies(definition -> {
                    assertThat(definition.osType()).isEqualTo("Linux");
                    assertThat(definition.osState()).isEqualTo("Generalized");
                    assertThat(definition.generation()).isEqualTo("V2");
                });

        emulator().clearCalls();
        var versions = all(next -> estate.versions(ResourceId.of(SampleEstate.MY_IMAGE_DEFINITION), next));
        assertThat(versions).extracting(version -> version.id().name()).containsExactlyInAnyOrder("0.9.0", "0.9.1");
        assertThat(emulator().calls()).hasSize(versions.size());
    }

    private static <T> List<T> all(Function<@Nullable String, Page<T>> list) {
        var all = new ArrayList<T>();
        String next = null;
        do {
            var page = list.apply(next);
            assertThat(page.items()).hasSizeLessThanOrEqualTo(1);
            all.addAll(page.items());
            next = page.next();
        } while (next != null);
        return all;
    }

    @Test
    void regionsHaveBothNames() {
        assertThat(estate.regions(SampleEstate.CONTOSO_IMAGES))
                .contains(new Region("eastus2", "East US 2", true))
                .allMatch(region -> Region.code(region.displayName()).equals(region.name()));
    }

    @Test
    void aGalleryThatIsNotThereIsNotAnEmptyOne() {
        var nowhere = ResourceId.of(SampleEstate.MY_GALLERY + "2");
        var refused = catchThrowableOfType(AzureRefusal.class, () -> estate.definitions(nowhere, null));
        assertThat(refused.kind()).isEqualTo(Kind.NOT_FOUND);
    }

    @Test
    void sourcesAreSeenAsTheyAre() {
        var mine = sources.find(ResourceId.of(SampleEstate.MY_VM)).orElseThrow();
        assertThat(mine)
                .isEqualTo(new Source(
                        ResourceId.of(SampleEstate.MY_VM),
                        Source.Kind.VIRTUAL_MACHINE,
                        "westcentralus",
                        "Linux",
                        "V2",
                        "Generalized",
                        "deallocated",
                        null,
                        false,
                        30,
                        null,
                        null,
                        List.of(),
                        Map.of("Owner", "platform-images@contoso.example"),
                        "rita@contoso.example",
                        List.of()));
        var ephemeral = find(SampleEstate.BUILD_RG, "virtualMachines/edge-ephemeral");
        assertThat(ephemeral.ephemeralOsDisk()).isTrue();
        assertThat(find(SampleEstate.LAB_RG, "virtualMachines/lab-ultra").dataDisks())
                .extracting(Source.Disk::storageType)
                .containsExactly("UltraSSD_LRS");
        assertThat(find(SampleEstate.MY_RESOURCE_GROUP, "virtualMachines/data-heavy")
                        .dataDisks())
                .extracting(Source.Disk::gib)
                .containsExactly(2520);
        assertThat(find(SampleEstate.LAB_RG, "virtualMachines/lab-market").plan())
                .isNotNull();
        assertThat(find(SampleEstate.MY_RESOURCE_GROUP, "virtualMachines/rita-dev")
                        .osState())
                .isEqualTo("Specialized");
        assertThat(find(SampleEstate.MY_RESOURCE_GROUP, "images/myImage").osState())
                .isEqualTo("Generalized");
        assertThat(find(SampleEstate.MY_RESOURCE_GROUP, "snapshots/mySnapshot").osType())
                .isEqualTo("Linux");
        assertThat(find(SampleEstate.MY_RESOURCE_GROUP, "disks/myVM_OsDisk").generation())
                .isEqualTo("V2");
        assertThat(find(SampleEstate.MY_GALLERY_RG, "galleries/myGallery/images/myImageDefinition/versions/0.9.0")
                        .generation())
                .isEqualTo("V2");
        assertThat(sources.find(ResourceId.of(SampleEstate.MY_VM + "2"))).isEmpty();
    }

    private Source find(String group, String path) {
        return sources.find(ResourceId.of(group + "/providers/Microsoft.Compute/" + path))
                .orElseThrow();
    }

    @Test
    void sourcesAreListed() {
        assertThat(sources.virtualMachines(SampleEstate.CONTOSO_IMAGES, null).items())
                .extracting(Source::id)
                .contains(ResourceId.of(SampleEstate.MY_VM));
        assertThat(sources.managedImages(SampleEstate.CONTOSO_IMAGES, null).items())
                .extracting(image -> image.id().name())
                .contains("myImage");
    }
}
