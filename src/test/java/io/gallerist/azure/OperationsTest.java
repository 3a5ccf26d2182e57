package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class OperationsTest {
    private static final String URL =
            "https://arm.example/subscriptions/s/providers/Microsoft.Compute/locations/eu/capsOperations/o?t=%2B&c=a%3D";
    private final FakeAzure azure = new FakeAzure();
    private final Operations operations = new Operations(azure.clients());

    @Test
    void looksAtTheUrlAsItIs() {
        azure.answer(200, "{\"status\":\"InProgress\"}", "Retry-After", "60");
        var operation = operations.read(URL);
        assertThat(operation).isEqualTo(new Operation("InProgress", null, null, Duration.ofSeconds(60)));
        assertThat(operation.isOver()).isFalse();
        assertThat(azure.last().url()).isEqualTo(URL);
    }

    @Test
    void saysWhyItFailed() {
        azure.answer(200, """
                {"status":"Failed","error":{"code":"InvalidParameter","message":"The source is gone.",
                "details":[{"code":"X","message":"Really."}]}}""");
        var operation = operations.read(URL);
        assertThat(operation)
                .isEqualTo(new Operation("Failed", "InvalidParameter", "The source is gone. Really.", null));
        assertThat(operation.isOver()).isTrue();
        assertThat(operation.hasSucceeded()).isFalse();
    }

    @Test
    void followsALocationToo() {
        azure.answer(202, "")
                .answer(200, "{\"properties\":{\"provisioningState\":\"Updating\"}}")
                .answer(204, "");
        assertThat(operations.read(URL).status()).isEqualTo("InProgress");
        assertThat(operations.read(URL).status()).isEqualTo("Updating");
        assertThat(operations.read(URL).status()).isEqualTo("Succeeded");
    }

    @Test
    void goesNowhereElse() {
        assertThatThrownBy(() -> operations.read("https://evil.example/op"))
                .isInstanceOf(AzureRefusal.class)
                .hasMessageContaining("arm.example")
                .hasMessageNotContaining("evil");
        assertThat(azure.asked).isEmpty();
        assertThat(azure.tokens).isZero();
    }
}
