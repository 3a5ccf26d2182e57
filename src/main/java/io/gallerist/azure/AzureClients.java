package io.gallerist.azure;

import com.azure.core.http.HttpClient;
import com.azure.core.http.HttpPipeline;
import com.azure.core.http.HttpPipelineBuilder;
import com.azure.core.http.policy.RequestIdPolicy;
import com.azure.core.http.policy.UserAgentPolicy;
import com.azure.resourcemanager.authorization.fluent.AuthorizationManagementClient;
import com.azure.resourcemanager.authorization.implementation.AuthorizationManagementClientBuilder;
import com.azure.resourcemanager.compute.fluent.ComputeManagementClient;
import com.azure.resourcemanager.compute.implementation.ComputeManagementClientBuilder;
import com.azure.resourcemanager.resources.fluent.ResourceManagementClient;
import com.azure.resourcemanager.resources.fluent.SubscriptionClient;
import com.azure.resourcemanager.resources.implementation.ResourceManagementClientBuilder;
import com.azure.resourcemanager.resources.implementation.SubscriptionClientBuilder;
import com.azure.resourcemanager.storage.fluent.StorageManagementClient;
import com.azure.resourcemanager.storage.implementation.StorageManagementClientBuilder;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.net.URI;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * The SDK's clients, sharing one transport and two tokens. Built one by one, since the SDK's managers bring clients for
 * storage, networks and a second directory along. Nothing here asks twice: the portal repeats by its own schedule.
 */
@Singleton
class AzureClients {
    private final AzureSettings settings;
    private final Calls calls;
    private final Lists lists;
    private final HttpClient http;
    private final SourceTenants sourceTenants;
    private final HttpPipeline resourceManager;
    private final Tokens graphTokens;
    private final Map<String, ComputeManagementClient> compute = new ConcurrentHashMap<>();

    @Inject
    AzureClients(AzureSettings settings, Vertx vertx, Event<Remaining> remaining) {
        this(settings, Transport.over(vertx, settings), remaining::fire);
    }

    AzureClients(AzureSettings settings, HttpClient http, Consumer<Remaining> remaining) {
        this.settings = settings;
        this.calls = new Calls(settings.callTimeout(), remaining);
        this.lists = new Lists(calls, new Fence(settings.resourceManagerUrl()));
        this.http = http;
        this.sourceTenants = new SourceTenants(settings, http);
        this.resourceManager = pipeline(tokens(http, settings.resourceManagerUrl()));
        this.graphTokens = tokens(http, settings.graphUrl());
    }

    private HttpPipeline pipeline(Tokens tokens) {
        return new HttpPipelineBuilder()
                .httpClient(http)
                .policies(
                        new Fence(settings.resourceManagerUrl()),
                        new UserAgentPolicy("gallerist"),
                        new RequestIdPolicy(),
                        new Refusals(),
                        new Budgets(),
                        new Auxiliary(sourceTenants::tokens),
                        tokens,
                        new ReadAgain())
                .build();
    }

    private Tokens tokens(HttpClient http, URI home) {
        return new Tokens(() -> Credentials.of(settings, http), Urls.at(home, "/.default"));
    }

    AzureSettings settings() {
        return settings;
    }

    Calls calls() {
        return calls;
    }

    Lists lists() {
        return lists;
    }

    HttpPipeline resourceManager() {
        return resourceManager;
    }

    Tokens graphTokens() {
        return graphTokens;
    }

    ComputeManagementClient compute(String subscription) {
        return compute.computeIfAbsent(subscription, id -> new ComputeManagementClientBuilder()
                .pipeline(resourceManager)
                .endpoint(settings.resourceManagerUrl().toString())
                .subscriptionId(id)
                .buildClient());
    }

    /**
     * With the principal of another tenant, which sees its own subscriptions only.
     *
     * @throws AzureRefusal if the settings have none there
     */
    ComputeManagementClient compute(String subscription, String tenant) {
        return new ComputeManagementClientBuilder()
                .pipeline(pipeline(sourceTenants.tokens(tenant)))
                .endpoint(settings.resourceManagerUrl().toString())
                .subscriptionId(subscription)
                .buildClient();
    }

    SourceTenants sourceTenants() {
        return sourceTenants;
    }

    AuthorizationManagementClient authorization(String subscription) {
        return new AuthorizationManagementClientBuilder()
                .pipeline(resourceManager)
                .endpoint(settings.resourceManagerUrl().toString())
                .subscriptionId(subscription)
                .buildClient();
    }

    ResourceManagementClient resources(String subscription) {
        return new ResourceManagementClientBuilder()
                .pipeline(resourceManager)
                .endpoint(settings.resourceManagerUrl().toString())
                .subscriptionId(subscription)
                .buildClient();
    }

    StorageManagementClient storage(String subscription) {
        return new StorageManagementClientBuilder()
                .pipeline(resourceManager)
                .endpoint(settings.resourceManagerUrl().toString())
                .subscriptionId(subscription)
                .buildClient();
    }

    SubscriptionClient subscriptions() {
        return new SubscriptionClientBuilder()
                .pipeline(resourceManager)
                .endpoint(settings.resourceManagerUrl().toString())
                .buildClient();
    }
}
