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
import java.time.Duration;

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
        var secret = settings.clientSecret();
        if (secret.isPresent()) {
            return at(settings, http, new ClientSecretCredentialBuilder().clientSecret(secret.get()))
                    .build();
        }
        var certificate = settings.clientCertificate();
        if (certificate.isPresent()) {
            var pem = certificate.get().toString();
            return at(settings, http, new ClientCertificateCredentialBuilder().pemCertificate(pem))
                    .build();
        }
        var platform = new ChainedTokenCredentialBuilder();
        if (System.getenv(FEDERATED_TOKEN) != null) {
            platform.addLast(
                    at(settings, http, new WorkloadIdentityCredentialBuilder()).build());
        }
        // The one that asks again by itself: the metadata service asks for that and refuses a second policy.
        return platform.addLast(new ManagedIdentityCredentialBuilder()
                        .clientId(settings.clientId())
                        .httpClient(http)
                        .build())
                .build();
    }

    private static <B extends AadCredentialBuilderBase<B>> B at(AzureSettings settings, HttpClient http, B builder) {
        builder.tenantId(settings.tenantId())
                .clientId(settings.clientId())
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
