package io.gallerist.notifications;

import java.net.http.HttpResponse;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;

/** The first 200 characters of an answer; what follows is not even received. */
final class Excerpt implements HttpResponse.BodySubscriber<String> {
    private static final int LONGEST = 200;

    private final CompletableFuture<String> body = new CompletableFuture<>();
    private final StringBuilder text = new StringBuilder();
    private Flow.@org.jspecify.annotations.Nullable Subscription subscription;

    static HttpResponse.BodySubscriber<String> of(HttpResponse.ResponseInfo info) {
        return new Excerpt();
    }

    @Override
    public void onSubscribe(Flow.Subscription subscription) {
        this.subscription = subscription;
        subscription.request(1);
    }

    @Override
    public void onNext(List<ByteBuffer> buffers) {
        for (ByteBuffer buffer : buffers) {
            text.append(StandardCharsets.UTF_8.decode(buffer));
        }
        if (subscription == null) {
            return;
        }
        if (text.length() > LONGEST) {
            subscription.cancel();
            onComplete();
        } else {
            subscription.request(1);
        }
    }

    @Override
    public void onError(Throwable failure) {
        body.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        body.complete(text.substring(0, Math.min(LONGEST, text.length())));
    }

    @Override
    public CompletionStage<String> getBody() {
        return body;
    }
}
