package io.gallerist.azure;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FenceTest {
    private final Fence fence = new Fence(URI.create("https://arm.example/"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://arm.example/subscriptions/s/op?t=1&c=2",
                "https://ARM.example:443/op",
                "HTTPS://arm.example/op"
            })
    void letsHomeThrough(String link) {
        assertThat(fence.isInside(link)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://arm.example/op",
                "https://arm.example:8443/op",
                "https://arm.example.evil/op",
                "https://evil.example/arm.example",
                "https://arm.example@evil.example/op",
                "https://me@arm.example/op",
                "https://evil.example\\@arm.example/op",
                "https://arm.example\\.evil.example/op",
                "//arm.example/op",
                "/op",
                "op",
                "",
                "https:///op",
                "https://arm.example/ op",
                "file:///etc/passwd"
            })
    void stopsEverythingElse(String link) {
        assertThat(fence.isInside(link)).isFalse();
    }

    @Test
    void takesLongLinksButNotEndlessOnes() {
        assertThat(fence.isInside("https://arm.example/op?t=" + "a".repeat(4096)))
                .isTrue();
        assertThat(fence.isInside("https://arm.example/op?t=" + "a".repeat(9000)))
                .isFalse();
    }
}
