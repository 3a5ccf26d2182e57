package io.gallerist.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.security.AuthenticationException;
import io.quarkus.security.AuthenticationRedirectException;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/** Error pages for what never reaches a resource: a body too large, a path that needs a right, a missing file. */
@Singleton
class RefusedEarly {

    private static final Logger LOG = Logger.getLogger(RefusedEarly.class);

    private static final int AFTER_SECURITY_HEADERS = 950;

    private final ErrorAnswer answer;
    private final long largestBody;

    RefusedEarly(
            ErrorAnswer answer,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10240K")
                    MemorySize largestBody) {
        this.answer = answer;
        this.largestBody = largestBody.asLongValue();
    }

    void register(@Observes Filters filters) {
        filters.register(this::checkSize, AFTER_SECURITY_HEADERS);
    }

    void register(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).failureHandler(this::fail);
    }

    /** The platform would refuse it too, but with an empty answer. */
    private void checkSize(RoutingContext request) {
        String length = request.request().getHeader("Content-Length");
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > largestBody) {
            request.response().putHeader("Connection", "close");
            request.addEndHandler(ended -> request.request().connection().close()); // and not read what is still coming
            request.fail(413);
        } else {
            request.next();
        }
    }

    private void fail(RoutingContext request) {
        int status = request.statusCode();
        // Sign-in answers by itself: a redirect travels as an exception.
        if (request.failure() instanceof AuthenticationException
                || request.failure() instanceof AuthenticationRedirectException) {
            request.next();
            return;
        }
        if (request.response().ended() || request.response().headWritten() || status < 400) {
            request.next();
            return;
        }
        ErrorPage page = ErrorPage.of(status, RequestId.of(request));
        if (page.isOurMistake()) {
            LOG.errorf(request.failure(), "Request %s failed: %s", page.requestId(), request.normalizedPath());
        }
        ErrorAnswer.Body body = answer.body(request, page);
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", body.type())
                .end(body.text());
    }
}
