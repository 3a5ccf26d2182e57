package io.gallerist.web;

import io.vertx.core.http.Cookie;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The reader's choice of colours, kept in a cookie; {@code AUTO} follows the reader's system. */
public enum Theme {
    AUTO("(prefers-color-scheme: dark)"),
    LIGHT("not all"),
    DARK("all");

    static final String COOKIE = "theme";

    private final String darkMedia;

    Theme(String darkMedia) {
        this.darkMedia = darkMedia;
    }

    /** The media query under which the dark style sheet applies. */
    public String darkMedia() {
        return darkMedia;
    }

    public boolean isAuto() {
        return this == AUTO;
    }

    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Theme of(RoutingContext request) {
        Cookie cookie = request.request().getCookie(COOKIE);
        return parse(cookie == null ? null : cookie.getValue());
    }

    static Theme parse(@Nullable String word) {
        for (Theme theme : values()) {
            if (theme.word().equals(word)) {
                return theme;
            }
        }
        return AUTO;
    }
}
