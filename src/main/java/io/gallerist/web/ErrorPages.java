package io.gallerist.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;

/** Turns whatever a resource throws into an error page; what went wrong goes to the log, under the number shown. */
class ErrorPages {

    private static final Logger LOG = Logger.getLogger(ErrorPages.class);

    private final ErrorAnswer answer;

    ErrorPages(ErrorAnswer answer) {
        this.answer = answer;
    }

    @ServerExceptionMapper
    public Response notFound(NotFound e, RoutingContext request) {
        return answer.response(request, ErrorPage.of(404, e.getMessage(), "/", RequestId.of(request)));
    }

    @ServerExceptionMapper
    public Response badRequest(BadRequest e, RoutingContext request) {
        return answer.response(request, ErrorPage.of(400, e.getMessage(), "/", RequestId.of(request)));
    }

    @ServerExceptionMapper
    public Response conflict(Conflict e, RoutingContext request) {
        ErrorPage page = ErrorPage.of(409, e.getMessage(), e.next(), RequestId.of(request));
        return answer.response(request, page.keeping(e.typed()));
    }

    /** Thrown by the platform for unknown addresses, wrong methods and unreadable parameters, and by resources. */
    @ServerExceptionMapper
    public Response refused(WebApplicationException e, RoutingContext request) {
        Response given = e.getResponse();
        int status = given.getStatus();
        if (status < 400) {
            return given;
        }
        if (status >= 500) {
            log(e, request);
        }
        return answer.response(request, status);
    }

    @ServerExceptionMapper
    public Response failed(Throwable e, RoutingContext request) {
        log(e, request);
        return answer.response(request, Outage.isOne(e) ? 503 : 500);
    }

    /** Refusals of filters, such as a missing form token or right, come without a body. */
    @ServerResponseFilter
    public void complete(ContainerRequestContext context, ContainerResponseContext response, RoutingContext request) {
        boolean hasBody = response.getEntity() != null || context.getMethod().equals("HEAD");
        if (response.getStatus() >= 400 && !hasBody) {
            ErrorAnswer.Body body = answer.body(request, ErrorPage.of(response.getStatus(), RequestId.of(request)));
            response.setEntity(body.text(), null, MediaType.valueOf(body.type()));
        }
    }

    private static void log(Throwable e, RoutingContext request) {
        LOG.errorf(
                e,
                "Request %s failed: %s %s",
                RequestId.of(request),
                request.request().method(),
                request.normalizedPath());
    }
}
