package io.gallerist.web;

import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * A message for the next page only: said before a redirect, shown once after it.
 *
 * <p>It travels in a short-lived cookie, so that any replica can show it. The text is plain, and the page escapes it.
 */
@Singleton
public class Flash {

    /** The message to show; the tone is one of {@code good}, {@code note} and {@code bad}. */
    public record Message(String tone, String text) {}

    private static final String COOKIE = "flash";
    private static final int SECONDS = 60;
    private static final int LONGEST = 400;

    public void good(String text) {
        say("good", text);
    }

    public void note(String text) {
        say("note", text);
    }

    public void bad(String text) {
        say("bad", text);
    }

    private static void say(String tone, String text) {
        RoutingContext request = Visit.current();
        if (request == null) {
            throw new IllegalStateException("A flash message needs a request to answer");
        }
        request.response().addCookie(cookie(request, encode(new Message(tone, text)), SECONDS));
    }

    /** Reads the message and takes it away, so that a reload does not show it again. */
    static @Nullable Message take(RoutingContext request) {
        Cookie cookie = request.request().getCookie(COOKIE);
        if (cookie == null || request.response().headWritten()) {
            return null;
        }
        request.response().addCookie(cookie(request, "", 0));
        return decode(cookie.getValue());
    }

    static String encode(Message message) {
        String text = message.text();
        if (text.length() > LONGEST) {
            text = text.substring(0, LONGEST - 1) + "…";
        }
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString((message.tone() + "\n" + text).getBytes(StandardCharsets.UTF_8));
    }

    static @Nullable Message decode(String value) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(value), StandardCharsets.UTF_8).split("\n", 2);
            boolean known = parts.length == 2 && parts[0].matches("good|note|bad");
            return known ? new Message(parts[0], parts[1]) : null;
        } catch (IllegalArgumentException e) {
            return null; // not written by us
        }
    }

    private static Cookie cookie(RoutingContext request, String value, int seconds) {
        return Cookie.cookie(COOKIE, value)
                .setPath("/")
                .setHttpOnly(true)
                .setSecure(Visit.isHttps(request))
                .setSameSite(CookieSameSite.LAX)
                .setMaxAge(seconds);
    }
}
