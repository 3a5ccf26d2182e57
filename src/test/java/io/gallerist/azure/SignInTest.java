package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.gallerist.azure.AzureRefusal.Kind;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The portal's own sign-in, against the emulator. */
@ExtendWith(EmulatedAzure.class)
class SignInTest {
    @Test
    void aWrongSecretIsDeniedAndNotRepeated() {
        var refused = refused(Map.of("gallerist.azure.client-secret", "guess-7731"));
        assertThat(refused.kind()).isEqualTo(Kind.DENIED);
        assertThat(refused.code()).isEqualTo("invalid_client");
        assertThat(refused.advice()).contains("secret");
        var trace = new StringWriter();
        refused.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).doesNotContain("guess-7731");
    }

    @Test
    void anAuthorityThatIsAwayIsUnavailable() {
        var refused = refused(Map.of("gallerist.azure.authority-url", "https://localhost:1/"));
        assertThat(refused.kind()).isEqualTo(Kind.UNAVAILABLE);
    }

    @Test
    void withoutSecretAndCertificateThePlatformIsAsked() {
        var azure = new FakeAzure();
        for (int i = 0; i < 20; i++) {
            azure.answer(404, "");
        }
        var settings = new TestSettings() {
            @Override
            public Optional<String> clientSecret() {
                return Optional.empty();
            }

            @Override
            public Duration callTimeout() {
                return Duration.ofSeconds(1);
            }
        };
        var clients = new AzureClients(settings, azure, remaining -> {});
        var refused = catchThrowableOfType(AzureRefusal.class, () -> new Estate(clients).subscriptions());
        assertThat(refused.code()).isEqualTo("Timeout");
        assertThat(azure.asked).allMatch(asked -> asked.url().contains("/metadata/identity/"));
    }

    private static AzureRefusal refused(Map<String, String> otherwise) {
        var estate = new Estate(EmulatedAzure.connect(otherwise));
        return catchThrowableOfType(AzureRefusal.class, estate::subscriptions);
    }
}
