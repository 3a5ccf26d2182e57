package io.gallerist.azure;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.FixedDelayOptions;
import com.azure.core.http.policy.RetryOptions;
import com.azure.identity.AadCredentialBuilderBase;
import com.azure.identity.ChainedTokenCredentialBuilder;
import com.azure.identity.ClientCertificateCredentialBuilder;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.identity.ManagedIdentityCredentialBuilder;
import com.azure.identity.WorkloadIdentityCredentialBuilder;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * Who the portal is to Azure: a client secret, else a client certificate, else whatever the platform gives it (workload
 * identity on Kubernetes, then managed identity).
 */
final class Credentials {
    /** Set by the workload identity webhook of Kubernetes. */
    private static final String FEDERATED_TOKEN = "AZURE_FEDERATED_TOKEN_FILE";

    private static final String MICROSOFT = "login.microsoftonline.com";

    private Credentials() {}

    static TokenCredential of(AzureSettings settings, HttpClient http) {
        var home = new Principal(settings.tenantId(), settings.clientId());
        return own(settings, home, settings.clientSecret(), settings.clientCertificate(), http)
                .orElseGet(() -> platform(settings, home, http));
    }

    /**
     * Who the portal is in another tenant.
     *
     * @throws AzureRefusal if the settings have neither a secret nor a certificate
     */
    static TokenCredential of(
            AzureSettings settings, String tenant, AzureSettings.SourceTenant other, HttpClient http) {
        var there = new Principal(tenant, other.clientId());
        return own(settings, there, other.clientSecret(), other.clientCertificate(), http)
                .orElseThrow(() -> new AzureRefusal(
                        AzureRefusal.Kind.DENIED,
                        0,
                        "NoSourceCredential",
                        "The portal has neither a secret nor a certificate in the tenant " + tenant,
                        null,
                        null,
                        null));
    }

    private record Principal(String tenant, String client) {}

    private static Optional<TokenCredential> own(
            AzureSettings settings,
            Principal principal,
            Optional<String> secret,
            Optional<Path> certificate,
            HttpClient http) {
        if (secret.isPresent()) {
            return Optional.of(
                    at(settings, principal, http, new ClientSecretCredentialBuilder().clientSecret(secret.get()))
                            .build());
        }
        return certificate.map(pem -> at(
                        settings,
                        principal,
                        http,
                        new ClientCertificateCredentialBuilder().pemCertificate(pem.toString()))
                .build());
    }

    private static TokenCredential platform(AzureSettings settings, Principal home, HttpClient http) {
        var platform = new ChainedTokenCredentialBuilder();
        if (System.getenv(FEDERATED_TOKEN) != null) {
            platform.addLast(at(settings, home, http, new WorkloadIdentityCredentialBuilder())
                    .build());
        }
        // The one that asks again by itself: the metadata service asks for that and refuses a second policy.
        return platform.addLast(new ManagedIdentityCredentialBuilder()
                        .clientId(settings.clientId())
                        .httpClient(http)
                        .build())
                .build();
    }

    private static <B extends AadCredentialBuilderBase<B>> B at(
            AzureSettings settings, Principal principal, HttpClient http, B builder) {
        builder.tenantId(principal.tenant())
                .clientId(principal.client())
                .authorityHost(settings.authorityUrl().toString())
                .httpClient(http)
                .retryOptions(never());
        // Only Microsoft's public cloud can be asked which authorities exist; a sovereign or private one is as
        // configured.
        return MICROSOFT.equalsIgnoreCase(settings.authorityUrl().getHost())
                ? builder
                : builder.disableInstanceDiscovery();
    }

    private static RetryOptions never() {
        return new RetryOptions(new FixedDelayOptions(0, Duration.ofMillis(1)));
    }
}
