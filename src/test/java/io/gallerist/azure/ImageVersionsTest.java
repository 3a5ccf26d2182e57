package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.gallerist.azure.AzureRefusal.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;

class ImageVersionsTest {
    private static final String GROUP =
            "/subscriptions/00000000-0000-0000-0000-000000000001/resourceGroups/images/providers/Microsoft.Compute";
    private static final ResourceId VERSION = ResourceId.of(GROUP + "/galleries/main/images/ubuntu/versions/1.0.0");
    private static final String OPERATION = "https://arm.example/op?c=" + "x".repeat(3000);

    private final FakeAzure azure = new FakeAzure();
    private final ImageVersions versions = new ImageVersions(azure.clients());
    private final GalleryResources resources = new GalleryResources(azure.clients());
    private final PlannedCall planned = versions.planned(
            VERSION,
            new ImageVersionSpec(
                    "westeurope",
                    ResourceId.of(GROUP + "/virtualMachines/vm"),
                    List.of(new TargetRegion("westeurope", 1, "Standard_ZRS", null)),
                    1,
                    "Standard_ZRS",
                    false,
                    Instant.parse("2027-01-01T12:30:00.5Z"),
                    Map.of("schlüssel", "wert €")));

    @Test
    void sendsExactlyWhatWasPlanned() {
        azure.answer(
                201,
                "{\"properties\":{\"provisioningState\":\"Creating\"}}",
                "Azure-AsyncOperation",
                OPERATION,
                "Retry-After",
                "10",
                "x-ms-ratelimit-remaining-subscription-writes",
                "198");

        var accepted = resources.put(VERSION, planned.body());

        assertThat(azure.asked).hasSize(1);
        assertThat(azure.last().method()).isEqualTo(planned.method());
        assertThat(azure.last().url())
                .isEqualTo("https://arm.example" + planned.path() + "?api-version=" + planned.apiVersion());
        assertThat(azure.last().body()).isEqualTo(planned.body());
        assertThat(azure.last().token()).isEqualTo("Bearer t1");
        assertThat(accepted).isEqualTo(new Accepted(OPERATION, "Creating", Duration.ofSeconds(10)));
        assertThat(azure.budgets)
                .containsExactly(new Remaining("00000000-0000-0000-0000-000000000001", "subscription-writes", 198));
    }

    @Test
    void sendsNothingElse() {
        assertThatIllegalStateException().isThrownBy(() -> resources.put(VERSION, planned.body() + " "));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> versions.delete(VERSION.parent().orElseThrow()));
        assertThat(azure.asked).isEmpty();
    }

    @Test
    void asksOnlyOnce() {
        azure.answer(503, "").answer(503, "");
        assertRefused(Kind.UNAVAILABLE);
        assertThat(azure.asked).hasSize(1);
    }

    @Test
    void doesNotKnowHowABrokenConnectionEnded() {
        azure.fail(new UncheckedIOException(new IOException("Connection reset")));
        assertRefused(Kind.UNAVAILABLE);
    }

    private void assertRefused(Kind kind) {
        assertThatThrownBy(() -> resources.put(VERSION, planned.body()))
                .asInstanceOf(InstanceOfAssertFactories.type(AzureRefusal.class))
                .extracting(AzureRefusal::kind)
                .isEqualTo(kind);
    }

    @Test
    void readsAVersionInWhicheverSpelling() {
        azure.answer(200, """
                {"id":"%s","location":"West Europe","tags":{"a":null},"properties":{"provisioningState":"Updating",
                "storageProfile":{"source":{"id":"%s/virtualMachines/vm"}},
                "publishingProfile":{"publishedDate":"2024-01-01T00:00:00.1234567+00:00","targetRegions":[
                {"name":"East US 2","regionalReplicaCount":3,"storageAccountType":"Premium_LRS"}]},
                "replicationStatus":{"aggregatedState":"InProgress","summary":[
                {"region":"eastus2","state":"Replicating","progress":40,"details":"slow"}]}}}""".formatted(VERSION.value().replace("images", "IMAGES"), GROUP));

        var facts = versions.read(VERSION).orElseThrow();

        assertThat(azure.last().url()).contains("$expand=ReplicationStatus");
        assertThat(facts.id()).isEqualTo(VERSION);
        assertThat(facts.location()).isEqualTo("westeurope");
        assertThat(facts.source()).isEqualTo(ResourceId.of(GROUP + "/virtualMachines/vm"));
        assertThat(facts.publishedAt()).isEqualTo("2024-01-01T00:00:00.123456700Z");
        assertThat(facts.replicas()).isEqualTo(1);
        assertThat(facts.tags()).containsEntry("a", "");
        assertThat(facts.regions()).containsExactly(new TargetRegion("eastus2", 3, "Premium_LRS", null));
        assertThat(facts.replication())
                .isEqualTo(new Replication(
                        "InProgress", List.of(new RegionProgress("eastus2", "Replicating", 40, "slow"))));
    }

    @Test
    void findsNothingWhereNothingIs() {
        azure.answer(404, "{\"error\":{\"code\":\"ResourceNotFound\",\"message\":\"Not found.\"}}");
        assertThat(versions.read(VERSION)).isEmpty();
    }

    @Test
    void deletes() {
        azure.answer(202, "", "Location", "https://arm.example/l", "Azure-AsyncOperation", OPERATION)
                .answer(204, "");
        assertThat(versions.delete(VERSION)).isEqualTo(new Accepted(OPERATION, "Deleting", null));
        assertThat(versions.delete(VERSION)).isEqualTo(new Accepted(null, "Succeeded", null));
        assertThat(azure.tokens).isEqualTo(1);
    }

    @Test
    void renewsATokenThatAzureNoLongerTakes() {
        azure.answer(401, "").answer(204, "").answer(401, "").answer(401, "{\"error\":{\"code\":\"InvalidToken\"}}");
        versions.delete(VERSION);
        assertThat(azure.last().token()).isEqualTo("Bearer t2");
        assertRefused(Kind.DENIED);
        assertThat(azure.asked).hasSize(4);
    }
}
