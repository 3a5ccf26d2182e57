package io.gallerist.web;

import io.vertx.ext.web.RoutingContext;
import java.security.SecureRandom;
import org.jboss.logging.MDC;

/** A name for one request: in its log lines, in the header X-Request-Id, and on the page when something went wrong. */
final class RequestId {

    static final String HEADER = "X-Request-Id";

    private static final String KEY = "gallerist.request";
    private static final String ALPHABET = "23456789abcdefghjkmnpqrstuvwxyz"; // no letters that are mistaken for digits
    private static final int LENGTH = 12;
    private static final SecureRandom RANDOM = new SecureRandom();

    private RequestId() {}

    static void assign(RoutingContext request) {
        String id = RANDOM.ints(LENGTH, 0, ALPHABET.length())
                .collect(StringBuilder::new, (text, at) -> text.append(ALPHABET.charAt(at)), StringBuilder::append)
                .toString();
        request.put(KEY, id);
        request.response().putHeader(HEADER, id);
        MDC.put("request", id);
    }

    static String of(RoutingContext request) {
        String id = request.get(KEY);
        return id == null ? "none" : id;
    }
}
