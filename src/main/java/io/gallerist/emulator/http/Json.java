package io.gallerist.emulator.http;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.Map;

/** JSON as trees: a resource keeps every property it was given, known to us or not. */
public final class Json {
    public static final ObjectMapper MAPPER = new ObjectMapper();

    private Json() {}

    public static ObjectNode object() {
        return MAPPER.createObjectNode();
    }

    public static ObjectNode object(Map<String, ?> values) {
        return MAPPER.valueToTree(values);
    }

    public static ArrayNode array(Collection<? extends JsonNode> items) {
        return MAPPER.createArrayNode().addAll(items);
    }

    public static ObjectNode parse(String text) {
        try {
            JsonNode node = text.isBlank() ? object() : MAPPER.readTree(text);
            if (node instanceof ObjectNode object) {
                return object;
            }
        } catch (JsonProcessingException malformed) {
            // Falls through to the answer ARM gives to anything that is not an object.
        }
        throw new AzureError(
                400,
                "InvalidRequestContent",
                "The request content was invalid and could not be deserialized: 'Unexpected character encountered.'.");
    }

    public static String write(JsonNode node) {
        try {
            return MAPPER.writeValueAsString(node);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The text at a path of properties, or an empty text. */
    public static String text(JsonNode node, String... path) {
        return at(node, path).asText("");
    }

    public static JsonNode at(JsonNode node, String... path) {
        JsonNode here = node;
        for (String name : path) {
            here = here.path(name);
        }
        return here;
    }

    /** JSON merge patch (RFC 7396), which is what ARM means by PATCH. */
    public static ObjectNode merge(ObjectNode into, ObjectNode patch) {
        patch.properties().forEach(field -> {
            if (field.getValue().isNull()) {
                into.remove(field.getKey());
            } else if (field.getValue() instanceof ObjectNode child
                    && into.get(field.getKey()) instanceof ObjectNode old) {
                merge(old, child);
            } else {
                into.set(field.getKey(), field.getValue().deepCopy());
            }
        });
        return into;
    }
}
