package io.gallerist.azure;

import com.azure.core.http.ProxyOptions;
import com.azure.core.util.Configuration;
import com.fasterxml.jackson.databind.JsonNode;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.util.retry.Retry;

/** Microsoft Graph with the portal's token: the same trust, proxy and time limits as Resource Manager. */
record Graph(GraphApi api, Tokens tokens, URI home) {
    static Graph at(AzureSettings settings, Tokens tokens) {
        long timeout = settings.callTimeout().toMillis();
        QuarkusRestClientBuilder builder = QuarkusRestClientBuilder.newBuilder()
                .baseUri(settings.graphUrl())
                .connectTimeout(timeout, TimeUnit.MILLISECONDS)
                .readTimeout(timeout, TimeUnit.MILLISECONDS)
                .followRedirects(false);
        settings.trustCertificate().ifPresent(pem -> builder.trustStore(Trust.storeOf(pem)));
        goThrough(ProxyOptions.fromConfiguration(Configuration.getGlobalConfiguration(), true), builder);
        return new Graph(builder.build(GraphApi.class), tokens, settings.graphUrl());
    }

    /** Once more when the connection broke: reading twice does no harm. */
    Mono<JsonNode> read(Function<String, Uni<JsonNode>> call) {
        return write(call).retryWhen(Retry.max(1).filter(ReadAgain::isBroken));
    }

    /** @param call gets the value of the Authorization header */
    Mono<JsonNode> write(Function<String, Uni<JsonNode>> call) {
        return tokens.bearer()
                .flatMap(bearer -> Mono.fromCompletionStage(
                        () -> call.apply("Bearer " + bearer).subscribeAsCompletionStage()));
    }

    private static void goThrough(@Nullable ProxyOptions proxy, QuarkusRestClientBuilder builder) {
        if (proxy == null) {
            return;
        }
        builder.proxyAddress(
                proxy.getAddress().getHostString(), proxy.getAddress().getPort());
        if (proxy.getUsername() != null) {
            builder.proxyUser(proxy.getUsername()).proxyPassword(proxy.getPassword());
        }
        if (proxy.getNonProxyHosts() != null) {
            builder.nonProxyHosts(String.join("|", NonProxyHosts.of(proxy.getNonProxyHosts())));
        }
    }
}
