package io.gallerist.web;

import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;

/** Refuses what another site's page made the browser send: a second lock beside the token in the forms. */
class SameOrigin {

    private static final Set<String> SAFE = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OURS = Set.of("same-origin", "none");

    @ServerRequestFilter(preMatching = true)
    public void check(ContainerRequestContext context, RoutingContext request) {
        String site = request.request().getHeader("Sec-Fetch-Site");
        if (site != null && !SAFE.contains(context.getMethod()) && !OURS.contains(site)) {
            throw new ForbiddenException("This was sent by another site.");
        }
    }
}
