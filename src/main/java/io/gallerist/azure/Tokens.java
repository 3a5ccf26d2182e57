package io.gallerist.azure;

import com.azure.core.credential.AccessToken;
import com.azure.core.credential.TokenCredential;
import com.azure.core.credential.TokenRequestContext;
import com.azure.core.http.HttpHeaderName;
import com.azure.core.http.HttpPipelineCallContext;
import com.azure.core.http.HttpPipelineNextPolicy;
import com.azure.core.http.HttpResponse;
import com.azure.core.http.policy.HttpPipelinePolicy;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.function.Supplier;
import reactor.core.publisher.Mono;

/**
 * Puts the bearer token on each call. One token is shared until five minutes before it expires and callers that need
 * one at the same time wait for the same; the SDK's own cache makes them wait in steps of half a second.
 */
final class Tokens implements HttpPipelinePolicy {
    private static final Duration EARLY = Duration.ofMinutes(5);

    private final Supplier<TokenCredential> credentials;
    private final TokenRequestContext request;
    private volatile Mono<AccessToken> current;

    /** @param credentials gives a new credential each time, since one keeps handing out the token it has */
    Tokens(Supplier<TokenCredential> credentials, String scope) {
        this.credentials = credentials;
        this.request = new TokenRequestContext().addScopes(scope);
        this.current = fresh();
    }

    @Override
    public Mono<HttpResponse> process(HttpPipelineCallContext call, HttpPipelineNextPolicy next) {
        var again = next.clone();
        var token = current;
        return send(call, next, token).flatMap(answer -> {
            if (answer.getStatusCode() != 401) {
                return Mono.just(answer);
            }
            // Revoked, or signed with a key that is gone: nothing was done, so asking once more is safe even for a
            // write.
            answer.close();
            return send(call, again, other(token));
        });
    }

    /** The token alone, for a client that is none of the SDK's. */
    Mono<String> bearer() {
        return current.map(AccessToken::getToken);
    }

    private static Mono<HttpResponse> send(
            HttpPipelineCallContext call, HttpPipelineNextPolicy next, Mono<AccessToken> token) {
        return token.flatMap(bearer -> {
            call.getHttpRequest().setHeader(HttpHeaderName.AUTHORIZATION, "Bearer " + bearer.getToken());
            return next.process();
        });
    }

    /** Of all who were refused with one token the first asks for another. */
    private synchronized Mono<AccessToken> other(Mono<AccessToken> refused) {
        if (current == refused) {
            current = fresh();
        }
        return current;
    }

    private Mono<AccessToken> fresh() {
        return Mono.defer(() -> credentials.get().getToken(request))
                .onErrorMap(SignInFaults::refusal)
                .cache(Tokens::untilRenewal, failure -> Duration.ZERO, () -> Duration.ZERO);
    }

    private static Duration untilRenewal(AccessToken token) {
        var left = Duration.between(OffsetDateTime.now(ZoneOffset.UTC), token.getExpiresAt());
        return left.compareTo(EARLY.multipliedBy(2)) > 0 ? left.minus(EARLY) : left.dividedBy(2);
    }
}
