package io.gallerist.azure;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Addresses under a configured one, with or without a slash at its end. */
final class Urls {
    private Urls() {}

    static String at(URI home, String path) {
        var base = home.toString();
        return (base.endsWith("/") ? base.substring(0, base.length() - 1) : base) + path;
    }

    static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
