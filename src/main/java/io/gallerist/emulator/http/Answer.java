package io.gallerist.emulator.http;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.TreeMap;

/** What goes back; status 0 closes the connection without a word. */
public record Answer(int status, TreeMap<String, String> headers, byte[] body, Duration delay) {
    public static Answer empty(int status) {
        return new Answer(status, new TreeMap<>(String.CASE_INSENSITIVE_ORDER), new byte[0], Duration.ZERO);
    }

    public static Answer dropped() {
        return empty(0);
    }

    public static Answer json(int status, JsonNode body) {
        return of(status, "application/json; charset=utf-8", Json.write(body));
    }

    public static Answer html(int status, String body) {
        return of(status, "text/html; charset=utf-8", body);
    }

    public static Answer of(int status, String contentType, String body) {
        Answer empty = empty(status).with("Content-Type", contentType);
        return new Answer(status, empty.headers(), body.getBytes(StandardCharsets.UTF_8), Duration.ZERO);
    }

    public static Answer redirect(String location) {
        return empty(303).with("Location", location);
    }

    public Answer with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Answer after(Duration wait) {
        return new Answer(status, headers, body, wait);
    }

    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
