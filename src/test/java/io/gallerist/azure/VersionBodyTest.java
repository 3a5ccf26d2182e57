package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.azure.resourcemanager.compute.fluent.models.GalleryImageVersionInner;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VersionBodyTest {
    private static final String COMPUTE = "/subscriptions/s/resourceGroups/g/providers/Microsoft.Compute";

    /** az sig image-version create --virtual-machine … --target-regions eastus2=1=standard_zrs "South Central US" … */
    @Test
    void isWhatAzWouldSend() {
        var spec = new ImageVersionSpec(
                "East US 2",
                ResourceId.of(COMPUTE + "/virtualMachines/vm"),
                List.of(
                        new TargetRegion("eastus2", 1, "Standard_ZRS", false),
                        new TargetRegion("South Central US", null, null, null)),
                2,
                "Standard_ZRS",
                true,
                Instant.parse("2027-01-01T00:00:00Z"),
                Map.of("team", "Größe \"1\" </b>", "env", "prod"));

        var body = VersionBody.of(spec);

        assertThat(body)
                .isEqualTo("{\"location\":\"eastus2\",\"tags\":{\"env\":\"prod\",\"team\":\"Größe \\\"1\\\" </b>\"},"
                        + "\"properties\":{\"storageProfile\":{\"source\":{\"virtualMachineId\":\"" + COMPUTE
                        + "/virtualMachines/vm\"}},\"publishingProfile\":{\"targetRegions\":[{\"name\":\"eastus2\","
                        + "\"regionalReplicaCount\":1,\"storageAccountType\":\"Standard_ZRS\",\"excludeFromLatest\":false},"
                        + "{\"name\":\"southcentralus\"}],\"replicaCount\":2,\"excludeFromLatest\":true,"
                        + "\"endOfLifeDate\":\"2027-01-01T00:00:00Z\",\"storageAccountType\":\"Standard_ZRS\"}}}");
        assertThat(parse(body)).isNotNull();
    }

    @ParameterizedTest
    @CsvSource({
        "images/i,'{\"source\":{\"id\":\"%s\"}}'",
        "galleries/a/images/b/versions/1.0.0,'{\"source\":{\"id\":\"%s\"}}'",
        "disks/d,'{\"osDiskImage\":{\"source\":{\"id\":\"%s\"}}}'",
        "snapshots/d,'{\"osDiskImage\":{\"source\":{\"id\":\"%s\"}}}'",
    })
    void putsEachSourceWhereItBelongs(String source, String profile) {
        var body = VersionBody.of(plain(ResourceId.of(COMPUTE + "/" + source)));
        assertThat(body).contains("\"storageProfile\":" + profile.formatted(COMPUTE + "/" + source));
        assertThat(body).doesNotContain("tags").doesNotContain("null").doesNotContain("endOfLifeDate");
        parse(body);
    }

    @Test
    void knowsNoOtherSources() {
        var vault = ResourceId.of("/subscriptions/s/resourceGroups/g/providers/Microsoft.KeyVault/vaults/v");
        assertThatIllegalArgumentException().isThrownBy(() -> VersionBody.of(plain(vault)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "null",
                "[]",
                "{\"location\":",
                "{\"location\": \"eastus2\"}",
                "{\"location\":\"eastus2\",\"surprise\":1}",
                "{\"id\":\"/subscriptions/s\",\"location\":\"eastus2\"}",
                "{\"tags\":{},\"location\":\"eastus2\"}",
                "{\"location\":\"eastus2\",\"tags\":{\"a\":\"1\",\"a\":\"2\"}}",
                "{\"location\":\"eastus2\"} {}",
            })
    void refusesBytesThatItWouldNotSend(String body) {
        assertThatIllegalStateException().isThrownBy(() -> parse(body));
    }

    private static GalleryImageVersionInner parse(String body) {
        return Body.parse(body, GalleryImageVersionInner::fromJson, GalleryImageVersionInner::validate);
    }

    private static ImageVersionSpec plain(ResourceId source) {
        var here = List.of(new TargetRegion("westeurope", null, null, null));
        return new ImageVersionSpec("westeurope", source, here, 1, "Standard_LRS", false, null, Map.of());
    }
}
