package io.gallerist.azure;

import static io.gallerist.azure.EmulatedAzure.clients;
import static io.gallerist.azure.EmulatedAzure.emulator;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gallerist.azure.AzureRefusal.Kind;
import io.gallerist.emulator.Fault;
import io.gallerist.emulator.estate.SampleEstate;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** An image version's life, against the emulator. */
@ExtendWith(EmulatedAzure.class)
class PublishingTest {
    private static final ResourceId VERSION =
            ResourceId.of(SampleEstate.MY_IMAGE_DEFINITION).child("versions", "1.0.0");

    private final ImageVersions versions = new ImageVersions(clients());
    private final GalleryResources resources = new GalleryResources(clients());
    private final Operations operations = new Operations(clients());
    private final PlannedCall planned = versions.planned(
            VERSION,
            new ImageVersionSpec(
                    "westcentralus",
                    ResourceId.of(SampleEstate.MY_VM),
                    List.of(
                            new TargetRegion("West Central US", 1, null, null),
                            new TargetRegion("East US 2", 2, "Standard_ZRS", true)),
                    1,
                    "Standard_LRS",
                    false,
                    Instant.parse("2099-01-01T00:00:00Z"),
                    Map.of("owner", "Zoë")));

    @Test
    void aVersionIsCreatedReplicatedAndDeleted() {
        var accepted = resources.put(VERSION, planned.body());
        assertThat(accepted.provisioningState()).isEqualTo("Creating");
        var put = emulator().calls().stream()
                .filter(call -> call.method().equals("PUT"))
                .findFirst()
                .orElseThrow();
        assertThat(put.body()).isEqualTo(planned.body());
        assertThat(put.path()).isEqualTo(planned.path());
        assertThat(put.query()).isEqualTo("api-version=" + planned.apiVersion());
        assertThat(EmulatedAzure.BUDGETS)
                .extracting(Remaining::bucket)
                .contains("subscription-writes", "Microsoft.Compute/CreateUpdateGalleryImageVersion3Min");

        assertThat(operations.read(accepted.operationUrl()).status()).isEqualTo("InProgress");
        var creating = versions.read(VERSION).orElseThrow();
        assertThat(creating.provisioningState()).isEqualTo("Creating");
        assertThat(creating.replication()).isNotNull();

        emulator().advance(Duration.ofHours(2));
        assertThat(operations.read(accepted.operationUrl()).hasSucceeded()).isTrue();
        var created = versions.read(VERSION).orElseThrow();
        assertThat(created.provisioningState()).isEqualTo("Succeeded");
        assertThat(created.source()).isEqualTo(ResourceId.of(SampleEstate.MY_VM));
        assertThat(created.tags()).containsEntry("owner", "Zoë");
        assertThat(created.regions())
                .containsExactlyInAnyOrder(
                        new TargetRegion(
                                "westcentralus",
                                1,
                                "Standard_LRS",
                                created.regions().get(0).excludeFromLatest()),
                        new TargetRegion("eastus2", 2, "Standard_ZRS", true));
        assertThat(created.replication().aggregated()).isEqualTo("Completed");
        assertThat(created.replication().regions()).hasSize(2).allMatch(region -> region.progress() == 100);

        var deleting = versions.delete(VERSION);
        assertThat(deleting.operationUrl()).isNotNull();
        emulator().advance(Duration.ofMinutes(10));
        assertThat(operations.read(deleting.operationUrl()).hasSucceeded()).isTrue();
        assertThat(versions.read(VERSION)).isEmpty();
        assertThat(versions.delete(VERSION).provisioningState()).isEqualTo("Succeeded");
    }

    @Test
    void aFailedReplicationSaysWhere() {
        emulator().fail(Fault.named("ReplicationFailed").inRegion("eastus2"));
        var accepted = resources.put(VERSION, planned.body());
        emulator().advance(Duration.ofHours(2));
        var operation = operations.read(accepted.operationUrl());
        assertThat(operation.isOver()).isTrue();
        assertThat(operation.hasSucceeded()).isFalse();
        assertThat(operation.code()).isNotBlank();
        assertThat(versions.read(VERSION).orElseThrow().replication().regions())
                .filteredOn(region -> region.state().equals("Failed"))
                .singleElement()
                .satisfies(region -> assertThat(region.details()).isNotBlank());
    }

    @Test
    void aLostAnswerLeavesAVersionBehind() {
        emulator().fail(Fault.named("LostResponse"));
        assertThat(refusal().kind()).isEqualTo(Kind.UNAVAILABLE);
        assertThat(versions.read(VERSION)).isPresent();
    }

    @Test
    void refusalsKeepAzuresWords() {
        emulator().fail(Fault.named("TooManyRequests"));
        var throttled = refusal();
        assertThat(throttled.kind()).isEqualTo(Kind.THROTTLED);
        assertThat(throttled.retryAfter()).isEqualTo(Duration.ofSeconds(17));

        emulator().fail(Fault.named("AuthorizationFailed"));
        var denied = refusal();
        assertThat(denied.kind()).isEqualTo(Kind.DENIED);
        assertThat(denied.message()).contains("does not have authorization").contains("versions/write");
        assertThat(denied.requestId()).isNotBlank();

        emulator().fail(Fault.named("GatewayTimeout"));
        assertThat(refusal().kind()).isEqualTo(Kind.UNAVAILABLE);
        emulator().fail(Fault.named("Conflict"));
        assertThat(refusal().kind()).isEqualTo(Kind.CONFLICT);
        assertThat(versions.read(VERSION)).isEmpty();
    }

    @Test
    void anExpiredTokenIsRenewedWithoutAnybodyNoticing() {
        emulator().fail(Fault.named("ExpiredAuthenticationToken"));
        assertThat(resources.put(VERSION, planned.body()).provisioningState()).isEqualTo("Creating");
    }

    @Test
    void aBadRegionIsInvalid() {
        var elsewhere = planned.body().replace("\"location\":\"westcentralus\"", "\"location\":\"westeurope\"");
        var refused = catchThrowableOfType(AzureRefusal.class, () -> resources.put(VERSION, elsewhere));
        assertThat(refused.kind()).isEqualTo(Kind.INVALID);
        assertThat(refused.message()).contains("must contain the location of image version");
    }

    private AzureRefusal refusal() {
        return catchThrowableOfType(AzureRefusal.class, () -> resources.put(VERSION, planned.body()));
    }
}
