package io.gallerist.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What an error body says. Resource Manager, Graph and a failed operation wrap it in {@code error}, some resource
 * providers do not, and details and inner errors nest.
 *
 * @param code the outermost code, which is the documented one
 * @param codes every code in it, since only an inner one tells a throttled call from a forbidden one
 * @param message all its sentences, each once
 */
record ErrorBody(
        @Nullable String code, Set<String> codes, @Nullable String message) {
    private static final int DEEPEST = 8;

    static ErrorBody parse(@Nullable String body) {
        return of(Json.read(body));
    }

    static ErrorBody of(JsonNode body) {
        var error = body.path("error").isObject() ? body.path("error") : body;
        var codes = new LinkedHashSet<String>();
        var sentences = new LinkedHashSet<String>();
        collect(error, codes, sentences, 0);
        if (body.path("error").isTextual()) {
            codes.add(body.path("error").asText());
            sentences.add(body.path("error_description").asText());
        }
        var code = codes.isEmpty() ? null : codes.iterator().next();
        return new ErrorBody(code, codes, sentences.isEmpty() ? null : String.join(" ", sentences));
    }

    private static void collect(JsonNode error, Set<String> codes, Set<String> sentences, int depth) {
        if (depth > DEEPEST) {
            return;
        }
        add(error.path("code"), codes);
        // A throttled call's detail carries its counters as JSON inside the message: not a sentence.
        if (!error.path("message").asText().startsWith("{")) {
            add(error.path("message"), sentences);
        }
        error.path("details").forEach(detail -> collect(detail, codes, sentences, depth + 1));
        for (var inner : new String[] {"innererror", "innerError"}) {
            if (error.path(inner).isObject()) {
                collect(error.path(inner), codes, sentences, depth + 1);
            }
        }
    }

    private static void add(JsonNode text, Set<String> to) {
        if (text.isTextual() && !text.asText().isBlank()) {
            to.add(text.asText().strip());
        }
    }
}
