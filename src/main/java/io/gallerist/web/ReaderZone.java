package io.gallerist.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/** The reader's time zone, as a small script told it in a cookie; UTC for everybody else. */
final class ReaderZone {

    static final String COOKIE = "zone";

    private ReaderZone() {}

    static ZoneId current() {
        RoutingContext request = Visit.current();
        Cookie cookie = request == null ? null : request.request().getCookie(COOKIE);
        return parse(cookie == null ? null : cookie.getValue());
    }

    static ZoneId parse(@Nullable String name) {
        if (name == null) {
            return ZoneOffset.UTC;
        }
        try {
            return ZoneId.of(URLDecoder.decode(name, StandardCharsets.UTF_8));
        } catch (DateTimeException | IllegalArgumentException e) {
            return ZoneOffset.UTC;
        }
    }
}
