package io.gallerist.emulator;

import com.azure.core.credential.TokenCredential;
import com.azure.core.http.HttpClient;
import com.azure.core.http.policy.HttpLogOptions;
import com.azure.core.http.policy.RetryPolicy;
import com.azure.core.http.vertx.VertxHttpClientBuilder;
import com.azure.core.management.AzureEnvironment;
import com.azure.core.management.profile.AzureProfile;
import com.azure.identity.ClientSecretCredentialBuilder;
import com.azure.resourcemanager.authorization.AuthorizationManager;
import com.azure.resourcemanager.compute.ComputeManager;
import com.azure.resourcemanager.compute.fluent.ComputeManagementClient;
import io.gallerist.emulator.estate.SampleEstate;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.net.PemTrustOptions;
import java.util.HashMap;
import java.util.Map;

/** The real Azure SDK, pointed at the emulator as it would be at a sovereign cloud. */
final class AzureSdk {
    private final Emulator emulator;
    private final Map<String, ComputeManager> managers = new HashMap<>();
    private AuthorizationManager authorization;

    AzureSdk(Emulator emulator) {
        this.emulator = emulator;
    }

    HttpClient http() {
        return new VertxHttpClientBuilder()
                .httpClientOptions(new HttpClientOptions()
                        .setTrustOptions(new PemTrustOptions()
                                .addCertPath(emulator.certificate().toString())))
                .build();
    }

    TokenCredential credential(String secret) {
        return new ClientSecretCredentialBuilder()
                .authorityHost(emulator.azureUrl().toString())
                .disableInstanceDiscovery()
                .tenantId(emulator.portalSettings().get("gallerist.azure.tenant-id"))
                .clientId(emulator.portalSettings().get("gallerist.azure.client-id"))
                .clientSecret(secret)
                .httpClient(http())
                .build();
    }

    private AzureProfile profile(String subscription) {
        String url = emulator.azureUrl().toString();
        Map<String, String> endpoints = new HashMap<>();
        endpoints.put("resourceManagerEndpointUrl", url);
        endpoints.put("managementEndpointUrl", url);
        endpoints.put("activeDirectoryEndpointUrl", url);
        endpoints.put("microsoftGraphResourceId", url);
        AzureEnvironment environment = new AzureEnvironment(endpoints);
        return new AzureProfile(emulator.portalSettings().get("gallerist.azure.tenant-id"), subscription, environment);
    }

    ComputeManagementClient compute() {
        return compute(SampleEstate.CONTOSO_IMAGES);
    }

    ComputeManagementClient compute(String subscription) {
        return managers.computeIfAbsent(subscription, id -> ComputeManager.configure()
                        .withHttpClient(http())
                        .withLogOptions(new HttpLogOptions())
                        .withRetryPolicy(new RetryPolicy(new NoRetries()))
                        .authenticate(
                                credential(emulator.portalSettings().get("gallerist.azure.client-secret")),
                                profile(id)))
                .serviceClient();
    }

    AuthorizationManager authorization() {
        if (authorization == null) {
            authorization = authorize();
        }
        return authorization;
    }

    private AuthorizationManager authorize() {
        return AuthorizationManager.configure()
                .withHttpClient(http())
                .withRetryPolicy(new RetryPolicy(new NoRetries()))
                .authenticate(
                        credential(emulator.portalSettings().get("gallerist.azure.client-secret")),
                        profile(SampleEstate.CONTOSO_IMAGES));
    }
}
