package io.gallerist.emulator;

import static io.gallerist.emulator.EmulatorFixture.emulator;
import static io.gallerist.emulator.EmulatorFixture.sdk;
import static org.assertj.core.api.Assertions.assertThat;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.rest.Response;
import com.azure.core.util.BinaryData;
import com.azure.resourcemanager.compute.fluent.GalleryImageVersionsClient;
import com.azure.resourcemanager.compute.fluent.models.GalleryImageInner;
import com.azure.resourcemanager.compute.fluent.models.GalleryImageVersionInner;
import com.azure.resourcemanager.compute.fluent.models.GalleryInner;
import com.azure.resourcemanager.compute.models.AggregatedReplicationState;
import com.azure.resourcemanager.compute.models.GalleryArtifactVersionFullSource;
import com.azure.resourcemanager.compute.models.GalleryImageIdentifier;
import com.azure.resourcemanager.compute.models.GalleryImageVersionPublishingProfile;
import com.azure.resourcemanager.compute.models.GalleryImageVersionStorageProfile;
import com.azure.resourcemanager.compute.models.GalleryProvisioningState;
import com.azure.resourcemanager.compute.models.HyperVGeneration;
import com.azure.resourcemanager.compute.models.OperatingSystemStateTypes;
import com.azure.resourcemanager.compute.models.OperatingSystemTypes;
import com.azure.resourcemanager.compute.models.ReplicationState;
import com.azure.resourcemanager.compute.models.ReplicationStatusTypes;
import com.azure.resourcemanager.compute.models.TargetRegion;
import io.gallerist.emulator.estate.SampleEstate;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import reactor.core.publisher.Flux;

/** From an empty resource group to a replicated image version, told through the SDK's service clients. */
@ExtendWith(EmulatorFixture.class)
class ImageVersionStoryTest {
    private static final String GROUP = "myResourceGroup";

    @Test
    void aVersionIsPublishedToTwoRegions() {
        var galleries = sdk().compute().getGalleries();
        var gallery = first(galleries
                .createOrUpdateWithResponseAsync(
                        GROUP, "storyGallery", new GalleryInner().withLocation("westcentralus"))
                .block());
        assertThat(gallery.status()).isEqualTo(201);
        assertThat(gallery.body()).contains("\"provisioningState\":\"Creating\"");
        emulator().advance(Duration.ofSeconds(5));
        assertThat(galleries.getByResourceGroup(GROUP, "storyGallery").provisioningState())
                .isEqualTo(GalleryProvisioningState.SUCCEEDED);

        var definition = new GalleryImageInner()
                .withLocation("westcentralus")
                .withOsType(OperatingSystemTypes.LINUX)
                .withOsState(OperatingSystemStateTypes.GENERALIZED)
                .withHyperVGeneration(HyperVGeneration.V2)
                .withIdentifier(new GalleryImageIdentifier()
                        .withPublisher("Contoso")
                        .withOffer("Story")
                        .withSku("1"));
        var made = first(sdk().compute()
                .getGalleryImages()
                .createOrUpdateWithResponseAsync(GROUP, "storyGallery", "storyImage", definition)
                .block());
        assertThat(made.status()).isEqualTo(201);
        emulator().advance(Duration.ofSeconds(5));

        var version = first(versions()
                .createOrUpdateWithResponseAsync(GROUP, "storyGallery", "storyImage", "1.0.0", twoRegions())
                .block());
        assertThat(version.status()).isEqualTo(201);
        assertThat(version.operation()).contains("/capsOperations/").hasSizeGreaterThan(1_000);
        assertThat(version.body()).contains("\"name\":\"East US 2\"");
        watch();
    }

    private void watch() {
        assertThat(read().replicationStatus().aggregatedState()).isEqualTo(AggregatedReplicationState.UNKNOWN);
        emulator().advance(Duration.ofSeconds(360));
        var halfway = read();
        assertThat(halfway.provisioningState()).isEqualTo(GalleryProvisioningState.CREATING);
        assertThat(halfway.replicationStatus().aggregatedState()).isEqualTo(AggregatedReplicationState.IN_PROGRESS);
        assertThat(halfway.replicationStatus().summary())
                .extracting("region")
                .containsExactly("westcentralus", "eastus2");
        assertThat(halfway.replicationStatus().summary().get(1).state()).isEqualTo(ReplicationState.REPLICATING);
        emulator().advance(Duration.ofSeconds(361));
        var done = read();
        assertThat(done.provisioningState()).isEqualTo(GalleryProvisioningState.SUCCEEDED);
        assertThat(done.replicationStatus().aggregatedState()).isEqualTo(AggregatedReplicationState.COMPLETED);
        assertThat(done.storageProfile().osDiskImage().sizeInGB()).isEqualTo(30);
        assertThat(done.publishingProfile().targetRegions())
                .extracting("name")
                .containsExactly("West Central US", "East US 2");
    }

    @Test
    void addingARegionReplicatesOnlyThatOne() {
        var current = versions().get("myGalleryRG", "myGallery", "myImageDefinition", "0.9.1");
        current.publishingProfile().targetRegions().add(new TargetRegion().withName("uksouth"));
        var answer = first(versions()
                .createOrUpdateWithResponseAsync("myGalleryRG", "myGallery", "myImageDefinition", "0.9.1", current)
                .block());
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.body()).contains("\"provisioningState\":\"Updating\"");
        var status = versions()
                .getWithResponse(
                        "myGalleryRG",
                        "myGallery",
                        "myImageDefinition",
                        "0.9.1",
                        ReplicationStatusTypes.REPLICATION_STATUS,
                        com.azure.core.util.Context.NONE)
                .getValue()
                .replicationStatus();
        assertThat(status.summary())
                .extracting("state")
                .containsExactly(ReplicationState.COMPLETED, ReplicationState.COMPLETED, ReplicationState.UNKNOWN);
    }

    @Test
    void theSdkFollowsADeletionToItsEnd() {
        var answer = first(versions()
                .deleteWithResponseAsync("myGalleryRG", "myGallery", "myImageDefinition", "0.9.0")
                .block());
        assertThat(answer.status()).isEqualTo(202);
        assertThat(versions()
                        .get("myGalleryRG", "myGallery", "myImageDefinition", "0.9.0")
                        .provisioningState())
                .isEqualTo(GalleryProvisioningState.DELETING);
        emulator().advance(Duration.ofSeconds(91));
        assertThat(versions().listByGalleryImage("myGalleryRG", "myGallery", "myImageDefinition"))
                .extracting(GalleryImageVersionInner::name)
                .containsExactly("0.9.1");
    }

    private static GalleryImageVersionsClient versions() {
        return sdk().compute().getGalleryImageVersions();
    }

    private static GalleryImageVersionInner read() {
        return versions()
                .getWithResponse(
                        GROUP,
                        "storyGallery",
                        "storyImage",
                        "1.0.0",
                        ReplicationStatusTypes.REPLICATION_STATUS,
                        com.azure.core.util.Context.NONE)
                .getValue();
    }

    static GalleryImageVersionInner twoRegions() {
        return new GalleryImageVersionInner()
                .withLocation("westcentralus")
                .withPublishingProfile(new GalleryImageVersionPublishingProfile()
                        .withTargetRegions(List.of(
                                new TargetRegion().withName("westcentralus"), new TargetRegion().withName("eastus2"))))
                .withStorageProfile(new GalleryImageVersionStorageProfile()
                        .withSource(new GalleryArtifactVersionFullSource().withVirtualMachineId(SampleEstate.MY_VM)));
    }

    static URI operation(Response<Flux<ByteBuffer>> response) {
        return URI.create(first(response).operation());
    }

    record First(int status, String operation, String body) {}

    static First first(Response<Flux<ByteBuffer>> response) {
        String body = BinaryData.fromFlux(response.getValue()).block().toString();
        String operation = response.getHeaders().getValue(HttpHeaderName.AZURE_ASYNCOPERATION);
        return new First(response.getStatusCode(), operation, body);
    }
}
