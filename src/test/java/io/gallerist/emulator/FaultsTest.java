package io.gallerist.emulator;

import static io.gallerist.emulator.EmulatorFixture.emulator;
import static io.gallerist.emulator.EmulatorFixture.http;
import static io.gallerist.emulator.EmulatorFixture.json;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.emulator.estate.SamplePeople;
import io.gallerist.emulator.http.Json;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(EmulatorFixture.class)
class FaultsTest {
    private static final String VERSION = SampleEstate.MY_IMAGE_DEFINITION + "/versions/1.0.0";

    private static HttpResponse<String> put() {
        return http().call("PUT", VERSION + "?api-version=2024-03-03", Bodies.version(SampleEstate.MY_VM));
    }

    private static JsonNode error(HttpResponse<String> answer) {
        return Json.parse(answer.body()).path("error");
    }

    @ParameterizedTest
    @CsvSource({
        "AuthorizationFailed, 403, AuthorizationFailed",
        "LinkedAuthorizationFailed, 403, LinkedAuthorizationFailed",
        "SubscriptionRequestsThrottled, 429, SubscriptionRequestsThrottled",
        "TooManyRequests, 429, OperationNotAllowed",
        "Conflict, 409, Conflict",
        "InternalServerError, 500, InternalServerError",
        "ServiceUnavailable, 503, ServerBusy",
        "GatewayTimeout, 504, GatewayTimeout",
        "ExpiredAuthenticationToken, 401, ExpiredAuthenticationToken"
    })
    void strikeOnceAndAreOver(String name, int status, String code) {
        emulator().fail(Fault.named(name));
        HttpResponse<String> struck = put();
        assertThat(struck.statusCode()).isEqualTo(status);
        assertThat(Json.text(error(struck), "code")).isEqualTo(code);
        assertThat(struck.body()).doesNotContain("{caller}", "{scope}", "{subscription}", "{tenant}", "{action}");
        assertThat(struck.headers().firstValue("Retry-After").isPresent()).isEqualTo(status == 429 || status == 503);
        assertThat(emulator().faults()).isEmpty();
        assertThat(put().statusCode()).isEqualTo(201);
    }

    @ParameterizedTest
    @CsvSource({"PrincipalNotFound, 400", "RoleAssignmentExists, 409", "RoleAssignmentLimitExceeded, 400"})
    void strikeRoleAssignments(String name, int status) {
        emulator().fail(Fault.named(name).times(2));
        JsonNode body = json("{'properties': {'principalId': '" + SamplePeople.RITA + "', 'roleDefinitionId': '"
                + "/providers/Microsoft.Authorization/roleDefinitions/acdd72a7-3385-48ef-bd42-f606fba81ae7'}}");
        String path = SampleEstate.MY_GALLERY
                + "/providers/Microsoft.Authorization/roleAssignments/88888888-0000-4000-8000-000000000002";
        for (int i = 0; i < 2; i++) {
            HttpResponse<String> struck = http().call("PUT", path, body);
            assertThat(struck.statusCode()).isEqualTo(status);
            assertThat(Json.text(error(struck), "code")).isEqualTo(name);
        }
        assertThat(http().call("PUT", path, body).statusCode()).isEqualTo(201);
    }

    @Test
    void authorizationFailedNamesWhoAndWhat() {
        emulator().fail(Fault.named("AuthorizationFailed"));
        assertThat(Json.text(error(put()), "message"))
                .contains("perform action 'microsoft.compute/galleries/images/versions/write' over scope '" + VERSION
                        + "'");
    }

    @Test
    void aLostResponseLeavesTheWorkDone() {
        emulator().fail(Fault.named("LostResponse"));
        assertThatThrownBy(FaultsTest::put).isInstanceOf(UncheckedIOException.class);
        assertThat(http().get(VERSION).statusCode()).isEqualTo(200);
    }

    @Test
    void aDroppedConnectionLeavesNothing() {
        emulator().fail(Fault.on("PUT", "/versions/").dropped());
        assertThatThrownBy(FaultsTest::put).isInstanceOf(UncheckedIOException.class);
        assertThat(http().get(VERSION).statusCode()).isEqualTo(404);
    }

    @Test
    void anAnswerCanBeSpoiledAfterTheWork() {
        emulator()
                .fail(Fault.on("PUT", "/versions/")
                        .answering(502, json("{'error': {'code': 'BadGateway'}}"))
                        .afterwards());
        assertThat(put().statusCode()).isEqualTo(502);
        assertThat(http().get(VERSION).statusCode()).isEqualTo(200);
    }

    @Test
    void anAnswerCanBeSlow() {
        emulator().fail(Fault.on("GET", "/subscriptions").delayed(Duration.ofMillis(50)));
        assertThat(http().get("/subscriptions").statusCode()).isEqualTo(200);
        assertThat(emulator().faults()).isEmpty();
    }

    @Test
    void aReplicationFailsInOneRegion() {
        emulator().fail(Fault.named("ReplicationFailed").inRegion("eastus2"));
        JsonNode body = Bodies.publishing(
                SampleEstate.MY_VM, "{'targetRegions': [{'name': 'westcentralus'}, {'name': 'eastus2'}]}");
        HttpResponse<String> answer = http().call("PUT", VERSION + "?api-version=2024-03-03", body);
        emulator().advance(Duration.ofSeconds(722));
        JsonNode properties = Json.parse(
                        http().get(VERSION + "?$expand=ReplicationStatus").body())
                .path("properties");
        assertThat(Json.text(properties, "provisioningState")).isEqualTo("Failed");
        assertThat(Json.text(properties, "replicationStatus", "aggregatedState"))
                .isEqualTo("Failed");
        JsonNode region = Json.at(properties, "replicationStatus", "summary").get(1);
        assertThat(Json.text(region, "state")).isEqualTo("Failed");
        assertThat(Json.text(region, "details"))
                .contains("source resource size 2520 exceeds the max size 2048 supported");
        String operation = answer.headers().firstValue("Azure-AsyncOperation").orElseThrow();
        assertThat(http().get(operation).body()).contains("ReplicationJobsNotCompleted", "East US 2");
    }

    @Test
    void anOperationFails() {
        emulator().fail(Fault.named("OperationFailed").at("", "/versions/"));
        String operation = put().headers().firstValue("Azure-AsyncOperation").orElseThrow();
        assertThat(http().get(operation).body()).contains("InProgress");
        emulator().advance(Duration.ofSeconds(722));
        assertThat(http().get(operation).body()).contains("\"status\":\"Failed\"", "InternalExecutionError", "endTime");
    }

    @Test
    void areSetAndListedOverHttp() {
        http().call(
                        "POST",
                        "/_emulator/faults",
                        json("{'method': 'GET', 'path': '^/subscriptions$', 'status': 418,"
                                + " 'headers': {'Retry-After': '3'}, 'body': {'tea': true}, 'times': 2}"));
        assertThat(Json.parse(http().get("/_emulator/faults").body()).path("value"))
                .hasSize(1);
        HttpResponse<String> struck = http().get("/subscriptions");
        assertThat(struck.statusCode()).isEqualTo(418);
        assertThat(struck.headers().firstValue("Retry-After")).contains("3");
        assertThat(http().call("DELETE", "/_emulator/faults", null).statusCode())
                .isEqualTo(204);
        assertThat(http().get("/subscriptions").statusCode()).isEqualTo(200);
        assertThat(http().call("POST", "/_emulator/faults", json("{'name': 'Earthquake'}"))
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void everyCallIsInTheJournal() {
        put();
        assertThat(emulator().calls()).anySatisfy(call -> {
            assertThat(call.method()).isEqualTo("PUT");
            assertThat(call.path()).isEqualTo(VERSION);
            assertThat(call.status()).isEqualTo(201);
            assertThat(call.bodyDigest()).hasSize(64);
        });
        assertThat(http().get("/_emulator/calls").body()).contains(VERSION).doesNotContain("client_secret");
        http().call("DELETE", "/_emulator/calls", null);
        assertThat(emulator().calls()).noneMatch(call -> call.method().equals("PUT"));
    }
}
