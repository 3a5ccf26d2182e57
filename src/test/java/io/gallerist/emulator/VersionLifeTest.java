package io.gallerist.emulator;

import static io.gallerist.emulator.EmulatorFixture.emulator;
import static io.gallerist.emulator.EmulatorFixture.http;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.emulator.http.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What may be done to an image version after it was asked for. */
@ExtendWith(EmulatorFixture.class)
class VersionLifeTest {
    private static final String OLD = SampleEstate.MY_IMAGE_DEFINITION + "/versions/0.9.1";
    private static final String NEW = SampleEstate.MY_IMAGE_DEFINITION + "/versions/1.0.0";
    private static final String API = "?api-version=2024-03-03";

    private static ObjectNode read(String path) {
        return Json.parse(http().get(path).body());
    }

    private static String failure(HttpResponse<String> accepted) {
        assertThat(accepted.statusCode()).as(accepted.body()).isEqualTo(200);
        emulator().advance(Duration.ofSeconds(2));
        return http().get(accepted.headers().firstValue("Azure-AsyncOperation").orElseThrow())
                .body();
    }

    @Test
    void takesTheResourceGroupsRegionWithoutALocation() {
        ObjectNode body = Bodies.version(SampleEstate.MY_VM);
        body.remove("location");
        assertThat(http().call("PUT", NEW + API, body).statusCode()).isEqualTo(201);
        assertThat(read(NEW).path("location").asText()).isEqualTo("westcentralus");
    }

    @Test
    void anOlderApiTakesTheMachineInTheSourceId() {
        ObjectNode body = Bodies.disks("{'source': {'id': '" + SampleEstate.MY_VM + "'}}");
        assertThat(http().call("PUT", NEW + "?api-version=2022-03-03", body).statusCode())
                .isEqualTo(201);
    }

    @Test
    void isBusyWhileItIsCreated() {
        http().call("PUT", NEW + API, Bodies.version(SampleEstate.MY_VM));
        HttpResponse<String> second = http().call("PUT", NEW + API, Bodies.version(SampleEstate.MY_VM));
        assertThat(second.statusCode()).isEqualTo(409);
        assertThat(second.body()).contains("conflict with a concurrent request");
    }

    @Test
    void cannotBeChangedWhileItIsDeleted() {
        assertThat(http().call("DELETE", OLD, null).statusCode()).isEqualTo(202);
        assertThat(http().call("PUT", OLD + API, read(OLD)).body()).contains("since it is marked for deletion");
        assertThat(http().call("DELETE", OLD, null).statusCode()).isEqualTo(202);
        emulator().advance(Duration.ofSeconds(91));
        assertThat(http().get(OLD).statusCode()).isEqualTo(404);
        assertThat(http().call("DELETE", OLD, null).statusCode()).isEqualTo(204);
    }

    @Test
    void canBeProtectedUntilItsEndOfLife() {
        String patch = "{'properties': {'safetyProfile': {'blockDeletionBeforeEndOfLife': true}, 'publishingProfile':"
                + " {'endOfLifeDate': '" + emulator().now().plus(Duration.ofDays(1)) + "'}}}";
        assertThat(http().call("PATCH", OLD + API, Bodies.json(patch)).statusCode())
                .isEqualTo(200);
        assertThat(http().call("DELETE", OLD, null).body()).contains("DeleteGalleryImageVersionBlockedBeforeEndOfLife");
        emulator().advance(Duration.ofDays(2));
        assertThat(http().call("DELETE", OLD, null).statusCode()).isEqualTo(202);
    }

    @Test
    void keepsItsSource() {
        ObjectNode body = read(OLD);
        ((ObjectNode) Json.at(body, "properties", "storageProfile", "source"))
                .put("id", SampleEstate.MY_VM.replace("virtualMachines", "images"));
        assertThat(failure(http().call("PUT", OLD + API, body)))
                .contains(
                        "PropertyChangeNotAllowed",
                        "Changing property 'galleryImageVersion.properties.storageProfile.source.id' is not allowed");
        assertThat(Json.text(read(OLD), "properties", "provisioningState")).isEqualTo("Succeeded");
    }

    @Test
    void canBeTriedAgainAfterARefusedSource() {
        http().call("PUT", NEW + API, Bodies.version(SampleEstate.MY_VM.replace("myVM", "none")));
        emulator().advance(Duration.ofSeconds(2));
        assertThat(Json.text(read(NEW), "properties", "provisioningState")).isEqualTo("Failed");
        assertThat(http().call("PUT", NEW + API, Bodies.version(SampleEstate.MY_VM))
                        .statusCode())
                .isEqualTo(200);
        emulator().advance(Duration.ofSeconds(722));
        assertThat(Json.text(read(NEW), "properties", "provisioningState")).isEqualTo("Succeeded");
    }

    @Test
    void getsNoMoreDisks() {
        ObjectNode body = read(OLD);
        ((ObjectNode) Json.at(body, "properties", "storageProfile"))
                .putArray("dataDiskImages")
                .addObject()
                .put("lun", 3);
        assertThat(failure(http().call("PUT", OLD + API, body)))
                .contains(
                        "Adding new Data Disks or changing the LUN of a Data Disk in an existing Image is not allowed");
    }

    @Test
    void isReadAndWrittenBackUnharmed() {
        JsonNode before = read(OLD + "?$expand=ReplicationStatus");
        assertThat(http().call("PUT", OLD + API, before).statusCode()).isEqualTo(200);
        emulator().advance(Duration.ofSeconds(10));
        assertThat(read(OLD + "?$expand=ReplicationStatus")).isEqualTo(before);
    }

    @Test
    void tooLargeDisksFailInEveryRegion() {
        String heavy = SampleEstate.MY_VM.replace("myVM", "data-heavy");
        http().call("PUT", NEW + API, Bodies.version(heavy));
        emulator().advance(Duration.ofSeconds(722));
        assertThat(read(NEW + "?$expand=ReplicationStatus").toString())
                .contains(
                        "source resource size 2520 exceeds the max size 2048 supported",
                        "\"provisioningState\":\"Failed\"");
    }

    @Test
    void tooManyAtOnceFromOneSource() {
        for (int patch = 0; patch < 20; patch++) {
            http().call(
                            "PUT",
                            SampleEstate.MY_IMAGE_DEFINITION + "/versions/5.0." + patch + API,
                            Bodies.version(SampleEstate.MY_VM));
        }
        HttpResponse<String> answer = http().call("PUT", NEW + API, Bodies.version(SampleEstate.MY_VM));
        emulator().advance(Duration.ofSeconds(2));
        assertThat(http().get(answer.headers()
                                .firstValue("Azure-AsyncOperation")
                                .orElseThrow())
                        .body())
                .contains("Too many requests on source");
    }
}
