package io.gallerist.azure;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings for addresses that nobody has. */
class TestSettings implements AzureSettings {
    @Override
    public String tenantId() {
        return "11111111-1111-1111-1111-111111111111";
    }

    @Override
    public String clientId() {
        return "22222222-2222-2222-2222-222222222222";
    }

    @Override
    public Optional<String> clientSecret() {
        return Optional.of("not-a-secret");
    }

    @Override
    public Optional<Path> clientCertificate() {
        return Optional.empty();
    }

    @Override
    public URI authorityUrl() {
        return URI.create("https://login.example/");
    }

    @Override
    public URI resourceManagerUrl() {
        return URI.create("https://arm.example/");
    }

    @Override
    public URI graphUrl() {
        return URI.create("https://graph.example/");
    }

    @Override
    public Optional<List<String>> subscriptions() {
        return Optional.empty();
    }

    @Override
    public Map<String, SourceTenant> sourceTenants() {
        return Map.of();
    }

    @Override
    public Optional<Path> trustCertificate() {
        return Optional.empty();
    }

    @Override
    public int largestDataDiskGb() {
        return 1024;
    }

    @Override
    public Duration callTimeout() {
        return Duration.ofSeconds(20);
    }
}
