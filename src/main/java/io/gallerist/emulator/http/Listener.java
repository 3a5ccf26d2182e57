package io.gallerist.emulator.http;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

/** One port that answers on worker threads, since answering means waiting for the database. */
public final class Listener {
    private static final Logger LOG = Logger.getLogger(Listener.class.getName());

    private final Vertx vertx;
    private final HttpServer server;
    private final String scheme;
    private final Function<Request, Answer> handler;

    public Listener(Vertx vertx, HttpServerOptions options, Function<Request, Answer> handler) {
        this.vertx = vertx;
        this.scheme = options.isSsl() ? "https" : "http";
        this.handler = handler;
        this.server = vertx.createHttpServer(options).requestHandler(this::accept);
    }

    /** Returns the port once it accepts. */
    public int listen() {
        try {
            return server.listen()
                    .toCompletionStage()
                    .toCompletableFuture()
                    .join()
                    .actualPort();
        } catch (CompletionException e) {
            throw new IllegalStateException("The emulator's port is taken", e.getCause());
        }
    }

    private void accept(HttpServerRequest incoming) {
        incoming.body()
                .compose(body -> vertx.executeBlocking(() -> answer(incoming, body), false))
                .onSuccess(answer -> {
                    if (answer.delay().isZero()) {
                        reply(incoming, answer);
                    } else {
                        vertx.setTimer(answer.delay().toMillis(), timer -> reply(incoming, answer));
                    }
                })
                .onFailure(e -> incoming.connection().close());
    }

    private Answer answer(HttpServerRequest incoming, Buffer body) {
        Map<String, String> headers = new HashMap<>();
        incoming.headers().forEach(h -> headers.putIfAbsent(h.getKey().toLowerCase(Locale.ROOT), h.getValue()));
        String path = incoming.path() == null ? "/" : incoming.path();
        String query = incoming.query() == null ? "" : incoming.query();
        String origin = scheme + "://" + headers.getOrDefault("host", "localhost");
        try {
            return handler.apply(Request.of(origin, incoming.method().name(), path, query, headers, body.toString()));
        } catch (AzureError refused) {
            return refused.answer();
        } catch (RuntimeException bug) {
            LOG.log(Level.SEVERE, incoming.method() + " " + incoming.path(), bug);
            return new AzureError(500, "InternalServerError", "The emulator failed: " + bug).answer();
        }
    }

    private static void reply(HttpServerRequest incoming, Answer answer) {
        if (answer.status() == 0) {
            incoming.connection().close();
            return;
        }
        incoming.response().setStatusCode(answer.status());
        answer.headers().forEach(incoming.response()::putHeader);
        incoming.response().end(Buffer.buffer(incoming.method().name().equals("HEAD") ? new byte[0] : answer.body()));
    }
}
