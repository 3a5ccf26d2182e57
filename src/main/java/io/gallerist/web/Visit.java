package io.gallerist.web;

import io.quarkus.arc.Arc;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The HTTP request being answered, as far as the layout needs it. */
final class Visit {

    private Visit() {}

    /** Null outside a request: when a mail is rendered, or in a scheduled task. */
    static @Nullable RoutingContext current() {
        if (!Arc.container().requestContext().isActive()) {
            return null;
        }
        return Arc.container().instance(CurrentVertxRequest.class).get().getCurrent();
    }

    static boolean isHttps(RoutingContext request) {
        return "https".equals(request.request().scheme());
    }

    static Response seeOther(String path) {
        return Response.seeOther(URI.create(path)).build();
    }
}
