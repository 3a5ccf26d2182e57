package io.gallerist.emulator.http;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A request, read whole; names of headers and query parameters are lower case. */
public record Request(
        String origin,
        String method,
        String path,
        String rawQuery,
        Map<String, String> headers,
        Map<String, String> query,
        String body) {

    public static Request of(
            String origin, String method, String rawPath, String rawQuery, Map<String, String> headers, String body) {
        // "//subscriptions" is what a client sends whose scope starts with a slash; ARM takes it.
        String path = decode(rawPath.replace("+", "%2B")).replaceAll("/{2,}", "/");
        return new Request(origin, method, path, rawQuery, headers, parameters(rawQuery), body);
    }

    public static Map<String, String> parameters(String encoded) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String pair : encoded.split("&")) {
            int equals = pair.indexOf('=');
            if (!pair.isEmpty()) {
                String name = equals < 0 ? pair : pair.substring(0, equals);
                parameters.put(
                        decode(name).toLowerCase(Locale.ROOT), equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return parameters;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    public String header(String name) {
        return headers.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    public String query(String name) {
        return query.getOrDefault(name.toLowerCase(Locale.ROOT), "");
    }

    public ObjectNode json() {
        return Json.parse(body);
    }

    public Map<String, String> form() {
        return parameters(body);
    }

    public boolean is(String verb, String lowerCasePath) {
        return method.equals(verb) && path.toLowerCase(Locale.ROOT).equals(lowerCasePath);
    }

    public boolean reads() {
        return method.equals("GET") || method.equals("HEAD");
    }

    /** The path cut at its slashes, without the empty first piece. */
    public List<String> segments() {
        return Arrays.stream(path.split("/")).filter(s -> !s.isEmpty()).toList();
    }

    /** Where this request went, for the next link of a list. */
    public String url() {
        return origin + path;
    }
}
