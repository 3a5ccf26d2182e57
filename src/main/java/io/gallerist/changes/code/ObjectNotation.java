package io.gallerist.changes.code;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** How a language writes what JSON can say. */
abstract class ObjectNotation {
    private static final JsonMapper MAPPER = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .build();
    private static final Pattern IDENTIFIER = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Set<String> WORDS = Set.of("true", "false", "null", "for", "if", "in");

    private final String assigns;
    private final String separator;

    ObjectNotation(String assigns, String separator) {
        this.assigns = assigns;
        this.separator = separator;
    }

    abstract String quoted(String text);

    abstract String number(JsonNode number);

    static ObjectNode object(String json) {
        try {
            return (ObjectNode) MAPPER.readTree(json);
        } catch (JsonProcessingException | ClassCastException other) {
            throw new IllegalArgumentException("Not a JSON object: " + json, other);
        }
    }

    String property(String key, String value) {
        boolean plain = IDENTIFIER.matcher(key).matches() && !WORDS.contains(key);
        return (plain ? key : quoted(key)) + assigns + value;
    }

    String write(JsonNode node, String indent) {
        if (node.isObject()) {
            List<String> lines = node.properties().stream()
                    .map(field -> property(field.getKey(), write(field.getValue(), indent + "  ")))
                    .toList();
            return block("{", lines, "", "}", indent);
        }
        if (node.isArray()) {
            List<String> lines = node.valueStream()
                    .map(element -> write(element, indent + "  "))
                    .toList();
            return block("[", lines, separator, "]", indent);
        }
        return node.isTextual() ? quoted(node.textValue()) : node.isNumber() ? number(node) : node.asText();
    }

    private static String block(String opens, List<String> lines, String separator, String closes, String indent) {
        String between = separator + "\n" + indent + "  ";
        return lines.isEmpty()
                ? opens + closes
                : opens + "\n" + indent + "  " + String.join(between, lines) + "\n" + indent + closes;
    }
}
