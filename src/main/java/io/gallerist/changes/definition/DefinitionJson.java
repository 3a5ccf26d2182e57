package io.gallerist.changes.definition;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.azure.Range;
import io.gallerist.catalog.ImageVersion;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The body of an image definition, and what the forms show of it. */
record DefinitionJson(ObjectNode body, ObjectNode properties) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /** Empty for a text that is no definition's body. */
    static Optional<DefinitionJson> parse(String json) {
        try {
            return MAPPER.readTree(json) instanceof ObjectNode body
                            && body.get("properties") instanceof ObjectNode properties
                    ? Optional.of(new DefinitionJson(body, properties))
                    : Optional.empty();
        } catch (JsonProcessingException notJson) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException for a text that is no definition's body */
    static DefinitionJson of(String json) {
        return parse(json).orElseThrow(() -> new IllegalArgumentException("Not an image definition: " + json));
    }

    String text() {
        return body.toString();
    }

    /** The text of a property by its path, such as {@code identifier/sku}; empty where there is none. */
    String property(String path) {
        return properties.at("/" + path).asText("");
    }

    String location() {
        return body.path("location").asText("");
    }

    /** Azure's default is V1. */
    String generation() {
        return or(property("hyperVGeneration"), "V1");
    }

    /** Azure's default is x64. */
    String architecture() {
        return or(property("architecture"), "x64");
    }

    Changeable changeable() {
        return new Changeable(
                orNull(property("description")),
                endOfLife(),
                range("vCPUs"),
                range("memory"),
                diskTypes(),
                features(),
                orNull(property("releaseNoteUri")),
                tags());
    }

    private @Nullable Instant endOfLife() {
        String text = property("endOfLifeDate");
        try {
            return text.isEmpty() ? null : OffsetDateTime.parse(text).toInstant();
        } catch (DateTimeException notADate) {
            return null;
        }
    }

    private Range range(String name) {
        JsonNode range = properties.path("recommended").path(name);
        return new Range(number(range.path("min")), number(range.path("max")));
    }

    private static @Nullable Integer number(JsonNode node) {
        return node.isInt() ? Integer.valueOf(node.asInt()) : null;
    }

    private List<String> diskTypes() {
        List<String> types = new ArrayList<>();
        properties.path("disallowed").path("diskTypes").forEach(type -> types.add(type.asText()));
        return types;
    }

    private Map<String, String> features() {
        Map<String, String> known = new TreeMap<>();
        for (String name : Features.names()) {
            for (JsonNode feature : properties.path("features")) {
                if (feature.path("name").asText().equalsIgnoreCase(name)) {
                    known.put(name, Features.spelled(name, feature.path("value").asText()));
                }
            }
        }
        return known;
    }

    private Map<String, String> tags() {
        Map<String, String> tags = new TreeMap<>();
        body.path("tags").properties().forEach(tag -> {
            if (!tag.getKey().equalsIgnoreCase(ImageVersion.REQUEST_TAG)) {
                tags.put(tag.getKey(), tag.getValue().asText());
            }
        });
        return tags;
    }

    private static String or(String text, String otherwise) {
        return text.isEmpty() ? otherwise : text;
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }
}
