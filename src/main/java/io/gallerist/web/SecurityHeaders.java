package io.gallerist.web;

import io.quarkus.runtime.LaunchMode;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/** What every answer tells the browser: load nothing that is not ours, tell nobody, keep no private page. */
@Singleton
class SecurityHeaders {

    private static final int FIRST = 1000;

    private final ContentSecurityPolicy policy;

    SecurityHeaders(ContentSecurityPolicy policy) {
        this.policy = policy;
    }

    void register(@Observes Filters filters) {
        filters.register(this::add, FIRST);
    }

    private void add(RoutingContext request) {
        RequestId.assign(request);
        request.addHeadersEndHandler(ended -> write(request));
        request.next();
    }

    private void write(RoutingContext request) {
        MultiMap headers = request.response().headers();
        if (!isDevelopmentTool(request)) {
            headers.set("Content-Security-Policy", policy.text());
        }
        headers.set("X-Content-Type-Options", "nosniff");
        headers.set("X-Frame-Options", "DENY");
        headers.set("Referrer-Policy", "same-origin");
        headers.set("Cross-Origin-Opener-Policy", "same-origin");
        headers.set("Cross-Origin-Resource-Policy", "same-origin");
        headers.set("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=()");
        if (Visit.isHttps(request)) {
            headers.set("Strict-Transport-Security", "max-age=31536000; includeSubDomains");
        }
        if ("text/html".equals(headers.get("Content-Type"))) {
            headers.set("Content-Type", "text/html; charset=UTF-8");
        }
        if (!headers.contains("Cache-Control")) {
            headers.set("Cache-Control", "no-store");
        }
    }

    private static boolean isDevelopmentTool(RoutingContext request) {
        return LaunchMode.current() == LaunchMode.DEVELOPMENT
                && request.normalizedPath().startsWith("/q/");
    }
}
