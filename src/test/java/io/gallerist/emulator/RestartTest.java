package io.gallerist.emulator;

import static io.gallerist.emulator.EmulatorFixture.emulator;
import static io.gallerist.emulator.EmulatorFixture.http;
import static io.gallerist.emulator.EmulatorFixture.sdk;
import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.estate.SampleEstate;
import io.gallerist.emulator.http.Json;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmulatorFixture.class)
class RestartTest {
    private static final String VERSION = SampleEstate.MY_IMAGE_DEFINITION + "/versions/1.0.0";

    @Test
    void losesNothing() {
        URI operation = ImageVersionStoryTest.operation(sdk().compute()
                .getGalleryImageVersions()
                .createOrUpdateWithResponseAsync(
                        "myGalleryRG", "myGallery", "myImageDefinition", "1.0.0", ImageVersionStoryTest.twoRegions())
                .block());
        emulator().advance(Duration.ofSeconds(200));
        Instant before = emulator().now();
        String shown = http().get(VERSION + "?$expand=ReplicationStatus").body();
        String certificate = emulator().certificate().toString();

        EmulatorFixture.restart(false);

        assertThat(emulator().now()).isEqualTo(before);
        assertThat(emulator().certificate()).hasToString(certificate);
        assertThat(Json.parse(http().get(VERSION + "?$expand=ReplicationStatus").body()))
                .isEqualTo(Json.parse(shown));
        emulator().advance(Duration.ofSeconds(522));
        assertThat(http().get(operation.getRawPath() + "?" + operation.getRawQuery())
                        .body())
                .contains("\"status\":\"Succeeded\"");
    }
}
