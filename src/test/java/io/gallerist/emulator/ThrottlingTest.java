package io.gallerist.emulator;

import static io.gallerist.emulator.EmulatorFixture.emulator;
import static io.gallerist.emulator.EmulatorFixture.http;
import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.emulator.estate.SampleEstate;
import java.net.http.HttpResponse;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(EmulatorFixture.class)
class ThrottlingTest {
    @BeforeAll
    static void on() {
        EmulatorFixture.restart(true);
    }

    @AfterAll
    static void off() {
        EmulatorFixture.restart(false);
    }

    private static HttpResponse<String> share() {
        return http().call("POST", SampleEstate.MY_GALLERY + "/share", Bodies.json("{'operationType': 'Reset'}"));
    }

    @Test
    void computeCountsPerThreeMinutes() {
        emulator().advance(Duration.ofMinutes(30));
        for (int left = 9; left >= 0; left--) {
            assertThat(share().headers()
                            .firstValue("x-ms-ratelimit-remaining-resource")
                            .orElseThrow())
                    .contains("Microsoft.Compute/PostShareGallery3Min;" + left);
        }
        HttpResponse<String> refused = share();
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("OperationNotAllowed", "TooManyRequests", "PostShareGallery3Min");
        long wait = Long.parseLong(refused.headers().firstValue("Retry-After").orElseThrow());
        assertThat(wait).isBetween(1L, 180L);
        emulator().advance(Duration.ofSeconds(wait));
        assertThat(share().statusCode()).isEqualTo(202);
    }

    @Test
    void armHasABucketOfReads() {
        emulator().advance(Duration.ofMinutes(30));
        String path = "/subscriptions/" + SampleEstate.CONTOSO_LABS;
        Http http = http();
        for (int i = 0; i < 250; i++) {
            assertThat(http.get(path).statusCode()).isEqualTo(200);
        }
        HttpResponse<String> refused = http.get(path);
        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.body()).contains("SubscriptionRequestsThrottled", SampleEstate.CONTOSO_LABS);
        emulator().advance(Duration.ofSeconds(1));
        assertThat(http.get(path).headers().firstValue("x-ms-ratelimit-remaining-subscription-reads"))
                .contains("24");
    }
}
