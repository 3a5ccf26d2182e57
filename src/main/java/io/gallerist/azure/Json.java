package io.gallerist.azure;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/** JSON that the SDK has no model for. */
final class Json {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    /** A missing node for what is no JSON: some answers have no body, and a proxy's are HTML. */
    static JsonNode read(@Nullable String text) {
        try {
            return text == null || text.isBlank() ? MissingNode.getInstance() : MAPPER.readTree(text);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    static @Nullable String text(JsonNode node, String field) {
        var text = node.path(field).asText("");
        return text.isBlank() || node.path(field).isNull() ? null : text;
    }
}
