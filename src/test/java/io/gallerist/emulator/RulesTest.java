package io.gallerist.emulator;

import static io.gallerist.emulator.EmulatorFixture.emulator;
import static io.gallerist.emulator.EmulatorFixture.http;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.gallerist.emulator.http.Json;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every rule refuses in the service's own words. */
@ExtendWith(EmulatorFixture.class)
class RulesTest {

    static Stream<Rule> rules() {
        return Stream.of(GalleryRulesTable.rules(), VersionRulesTable.rules(), SourceRulesTable.rules())
                .flatMap(table -> table);
    }

    @ParameterizedTest
    @MethodSource("rules")
    void refuses(Rule rule) {
        String path = rule.path() + (rule.path().contains("?") ? "" : "?api-version=2024-03-03");
        HttpResponse<String> answer = http().call(rule.method(), path, rule.body());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(rule.status());
        JsonNode error = Json.parse(answer.body()).path("error");
        if (rule.accepted()) {
            emulator().advance(Duration.ofSeconds(2));
            String url = answer.headers().firstValue("Azure-AsyncOperation").orElseThrow();
            JsonNode operation = Json.parse(http().get(url).body());
            assertThat(Json.text(operation, "status")).isEqualTo("Failed");
            error = operation.path("error");
            JsonNode version = Json.parse(http().get(rule.path()).body());
            assertThat(Json.text(version, "properties", "provisioningState")).isEqualTo("Failed");
        }
        assertThat(Json.text(error, "message")).contains(rule.says());
        assertThat(Json.text(error, "code")).isEqualTo(rule.code());
    }
}
