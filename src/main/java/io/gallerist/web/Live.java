package io.gallerist.web;

import io.quarkus.qute.TemplateInstance;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** A part of a page that refreshes itself: the page's own address answers with the part alone when htmx asks. */
public final class Live {

    /** htmx's own status: show this, then ask no more. */
    private static final int STOP_POLLING = 286;

    private Live() {}

    /** Whether only the part is wanted. */
    public static boolean wanted() {
        RoutingContext request = Visit.current();
        return request != null && "true".equals(request.request().getHeader("HX-Request"));
    }

    /** The part; {@code done} ends the polling. */
    public static Response part(TemplateInstance fragment, boolean done) {
        return Response.status(done ? STOP_POLLING : 200)
                .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
                .entity(fragment)
                .build();
    }
}
