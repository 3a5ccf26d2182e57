package io.gallerist.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

@Path("/theme")
@PermitAll
class ThemeChoice {

    @POST
    public Response choose(
            @FormParam("theme") @Nullable String word,
            @FormParam("back") @Nullable String back,
            RoutingContext request) {
        request.response()
                .addCookie(Cookie.cookie(Theme.COOKIE, Theme.parse(word).word())
                        .setPath("/")
                        .setMaxAge(Duration.ofDays(365).toSeconds())
                        .setSecure(Visit.isHttps(request))
                        .setSameSite(CookieSameSite.LAX));
        return Visit.seeOther(LocalPath.orHome(back));
    }
}
