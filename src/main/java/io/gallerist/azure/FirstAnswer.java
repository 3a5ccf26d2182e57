package io.gallerist.azure;

import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpHeaders;
import com.azure.core.http.rest.Response;
import com.azure.core.util.FluxUtil;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The raw first answer to a long-running write. */
final class FirstAnswer {
    private static final HttpHeaderName OPERATION = HttpHeaderName.fromString("Azure-AsyncOperation");

    private FirstAnswer() {}

    /** @param begun the state to assume when Azure took the work on and said nothing about it */
    static Mono<Accepted> of(Response<Flux<ByteBuffer>> answer, String begun) {
        var url = operation(answer.getHeaders());
        var otherwise = url == null ? "Succeeded" : begun;
        var body = answer.getValue() == null ? Flux.<ByteBuffer>empty() : answer.getValue();
        return FluxUtil.collectBytesInByteBufferStream(body)
                .map(bytes -> Json.read(new String(bytes, StandardCharsets.UTF_8)))
                .map(json -> json.at("/properties/provisioningState").asText(otherwise))
                .map(state ->
                        new Accepted(url, state.isBlank() ? otherwise : state, RetryAfter.in(answer.getHeaders())));
    }

    /** Azure sends both for a deletion; only the first tells why something failed. */
    private static @Nullable String operation(HttpHeaders headers) {
        var operation = headers.getValue(OPERATION);
        return operation == null ? headers.getValue(HttpHeaderName.LOCATION) : operation;
    }
}
