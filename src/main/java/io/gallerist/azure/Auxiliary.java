package io.gallerist.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Puts the tokens of other tenants beside the portal's own on a call that reads from there
 * (azure-resource-manager/management/authenticate-multi-tenant).
 */
record Auxiliary(Function<String, Tokens> tokens) implements HttpPipelinePolicy {
    private static final HttpHeaderName HEADER = HttpHeaderName.fromString("x-ms-authorization-auxiliary");
    private static final int MOST = 3;

    /** The same call with the tokens of these tenants, by GUID. */
    static <T> Mono<T> with(Set<String> tenants, Mono<T> call) {
        if (tenants.size() > MOST) {
            throw new IllegalArgumentException("Azure takes at most " + MOST + " auxiliary tokens");
        }
        return tenants.isEmpty() ? call : call.contextWrite(context -> context.put(Auxiliary.class, tenants));
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext call, HttpPipelineNextPolicy next) {
        return Mono.deferContextual(context -> {
            Set<String> tenants = context.getOrDefault(Auxiliary.class, Set.of());
            return tenants == null || tenants.isEmpty()
                    ? next.process()
                    : header(List.copyOf(tenants)).flatMap(value -> {
                        call.getHttpRequest().setHeader(HEADER, value);
                        return next.process();
                    });
        });
    }

    private Mono<String> header(List<String> tenants) {
        return Flux.fromIterable(tenants)
                .concatMap(tenant -> tokens.apply(tenant).bearer())
                .map(bearer -> "Bearer " + bearer)
                .collectList()
                .map(all -> String.join(", ", all));
    }
}
