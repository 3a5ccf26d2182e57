package io.gallerist.web;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** How long browsers keep static files: for ever under an address that names their content, else after asking. */
@Singleton
class StaticFiles {

    private static final int AFTER_SECURITY_HEADERS = 900;

    private final Assets assets;

    StaticFiles(Assets assets) {
        this.assets = assets;
    }

    void register(@Observes Filters filters) {
        filters.register(this::serve, AFTER_SECURITY_HEADERS);
    }

    private void serve(RoutingContext request) {
        String path = request.normalizedPath();
        if (path.startsWith("/webjars/")) {
            if (Webjars.serves(path)) {
                cache(request, assets.digest(path), true);
            } else {
                request.fail(404);
            }
        } else if (path.startsWith("/look/")) {
            String digest = assets.digest(path);
            cache(request, digest, digest.equals(request.request().getParam("v")));
        } else {
            request.next();
        }
    }

    private static void cache(RoutingContext request, String digest, boolean immutable) {
        if (digest.isEmpty()) {
            request.next();
            return;
        }
        // Weak, since the same file is also sent compressed.
        String tag = "W/\"" + digest + "\"";
        request.addHeadersEndHandler(ended -> {
            int status = request.response().getStatusCode();
            if (status == 200 || status == 304) {
                request.response().putHeader("ETag", tag);
                request.response()
                        .putHeader("Cache-Control", immutable ? "public, max-age=31536000, immutable" : "no-cache");
            }
        });
        if (isKnown(request.request(), tag)) {
            request.response().setStatusCode(304).end();
        } else {
            request.next();
        }
    }

    private static boolean isKnown(HttpServerRequest request, String tag) {
        String known = request.getHeader("If-None-Match");
        return known != null && known.contains(tag);
    }
}
