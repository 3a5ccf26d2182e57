package io.gallerist.support;

import io.restassured.builder.ResponseBuilder;
import io.restassured.http.Header;
import io.restassured.http.Headers;
import io.restassured.response.Response;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What fetches pages for one person and keeps the cookies. The answers are REST Assured's, the calls are not: its own
 * take half of the time of a test.
 */
final class UserAgent {
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    private final CookieManager cookies = new CookieManager();

    Response get(URI address) {
        return send(HttpRequest.newBuilder(address).GET());
    }

    Response get(URI address, String language) {
        return send(HttpRequest.newBuilder(address)
                .header("Accept-Language", language)
                .GET());
    }

    Response part(URI address) {
        return send(HttpRequest.newBuilder(address).header("HX-Request", "true").GET());
    }

    Response post(URI address, Map<String, List<String>> fields) {
        BodyPublisher form = BodyPublishers.ofString(fields.entrySet().stream()
                .flatMap(
                        field -> field.getValue().stream().map(value -> encoded(field.getKey()) + "=" + encoded(value)))
                .collect(Collectors.joining("&")));
        return send(HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded; charset=UTF-8")
                .POST(form));
    }

    List<HttpCookie> cookies() {
        return List.copyOf(cookies.getCookieStore().getCookies());
    }

    void take(URI from, List<HttpCookie> others) {
        others.forEach(cookie -> cookies.getCookieStore().add(from, cookie));
    }

    private Response send(HttpRequest.Builder asked) {
        HttpRequest bare = asked.header("Accept", "text/html").build();
        try {
            cookies.get(bare.uri(), Map.of())
                    .forEach((name, values) -> values.forEach(value -> asked.header(name, value)));
            HttpResponse<String> answer = CLIENT.send(asked.build(), BodyHandlers.ofString());
            cookies.put(bare.uri(), answer.headers().map());
            return new ResponseBuilder()
                    .setStatusCode(answer.statusCode())
                    .setHeaders(headers(answer))
                    .setBody(answer.body())
                    .build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Headers headers(HttpResponse<?> answer) {
        return new Headers(answer.headers().map().entrySet().stream()
                .flatMap(header -> header.getValue().stream().map(value -> new Header(header.getKey(), value)))
                .toList());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
