package io.gallerist.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** Turns every answer that is a refusal into one {@link AzureRefusal}, whichever client asked. */
final class Refusals implements HttpPipelinePolicy {
    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext call, HttpPipelineNextPolicy next) {
        return next.process()
                .flatMap(answer -> answer.getStatusCode() < 300
                        ? Mono.just(answer)
                        : answer.getBodyAsString()
                                .defaultIfEmpty("")
                                .flatMap(body -> Mono.error(of(answer.getStatusCode(), answer.getHeaders(), body))));
    }

    static AzureRefusal of(int status, HttpHeaders headers, @Nullable String body) {
        var error = ErrorBody.parse(body);
        return new AzureRefusal(
                Kinds.of(status, error),
                status,
                Words.plain(error.code(), "HTTP " + status),
                Words.plain(error.message(), "Azure answered with status " + status + " and no explanation"),
                RetryAfter.in(headers),
                requestId(headers),
                null);
    }

    private static @Nullable String requestId(HttpHeaders headers) {
        return Stream.of("x-ms-request-id", "request-id", "x-ms-correlation-request-id")
                .map(name -> headers.getValue(HttpHeaderName.fromString(name)))
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElse(null);
    }
}
