package io.gallerist.azure;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How the portal reaches Azure, under {@code gallerist.azure}. The principal signs in with the client secret, else
 * with the client certificate, else as workload identity, else as managed identity.
 */
@ConfigMapping(prefix = "gallerist.azure")
public interface AzureSettings {
    /** The directory of the portal's principal, of the subscriptions and of the guests. */
    String tenantId();

    /** The application of the portal's principal; for a managed identity, its client id. */
    String clientId();

    Optional<String> clientSecret();

    /** A PEM file with certificate and private key. */
    Optional<Path> clientCertificate();

    @WithDefault("https://login.microsoftonline.com/")
    URI authorityUrl();

    @WithDefault("https://management.azure.com/")
    URI resourceManagerUrl();

    @WithDefault("https://graph.microsoft.com/")
    URI graphUrl();

    /** The only subscriptions to look at, by GUID; all that the principal can read when absent. */
    Optional<List<String>> subscriptions();

    /** The principals that read sources in other tenants, by the tenant's GUID. */
    Map<String, SourceTenant> sourceTenants();

    /** A principal in another tenant; it signs in with the client secret, else with the client certificate. */
    interface SourceTenant {
        String clientId();

        Optional<String> clientSecret();

        /** A PEM file with certificate and private key. */
        Optional<Path> clientCertificate();
    }

    /** A PEM file with certificates to trust in addition to the platform's, for a proxy that opens TLS. */
    Optional<Path> trustCertificate();

    /**
     * Data disks above this many GB are refused for full replication. The service's own limit has been 1 TB and is now 2
     * TB.
     */
    @WithDefault("1024")
    int largestDataDiskGb();

    /** The longest that one call may take, token included. */
    @WithDefault("PT20S")
    Duration callTimeout();
}
