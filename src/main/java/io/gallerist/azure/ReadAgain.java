package io.gallerist.azure;

import com.azure.core.http.HttpMethod;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import java.util.concurrent.TimeoutException;
import reactor.core.Exceptions;
import reactor.core.publisher.Mono;

/**
 * Asks once more when the connection broke under a read: one that was kept open is often closed by the other side just
 * then. A write is never repeated here, since it may have arrived.
 */
final class ReadAgain implements HttpPipelinePolicy {
    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext call, HttpPipelineNextPolicy next) {
        if (call.getHttpRequest().getHttpMethod() != HttpMethod.GET) {
            return next.process();
        }
        var again = next.clone();
        return next.process().onErrorResume(ReadAgain::isBroken, broken -> again.process());
    }

    static boolean isBroken(Throwable failure) {
        var cause = Exceptions.unwrap(failure);
        return !(cause instanceof AzureRefusal) && !(cause instanceof TimeoutException);
    }
}
