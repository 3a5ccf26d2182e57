package io.gallerist.changes;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Puts a wish on top of what is live: whatever the wish did not touch stays as it is live. Target regions are told
 * apart by name, so that adding one never loses another that somebody added meanwhile. The same holds for tags and
 * other parts that were not there before.
 */
public final class Rebase {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final List<String> KEYS = List.of("name", "lun");

    private Rebase() {}

    /** @return the JSON text of {@code live} with all that differs between {@code before} and {@code after} */
    public static String onto(String live, String before, String after) {
        JsonNode merged = merge(read(live), read(before), read(after));
        return merged == null ? live : merged.toString();
    }

    /**
     * Whether a wish has come true: all that differs between {@code before} and {@code after} is live as it is after.
     * What Azure adds to something new by default does not matter.
     */
    public static boolean isDone(String live, String before, String after) {
        return isDone(read(live), read(before), read(after));
    }

    private static boolean isDone(@Nullable JsonNode live, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (Objects.equals(before, after)) {
            return true;
        }
        if (after == null) {
            return live == null;
        }
        if (after instanceof ObjectNode) {
            return live instanceof ObjectNode && areDone(byName(live), byName(before), byName(after));
        }
        if (isKeyed(after) && isKeyed(live) && (before == null || isKeyed(before))) {
            return areDone(byKey(live), byKey(before), byKey(after));
        }
        return after.equals(live);
    }

    private static boolean areDone(
            Map<String, JsonNode> live, Map<String, JsonNode> before, Map<String, JsonNode> after) {
        Set<String> keys = new LinkedHashSet<>(before.keySet());
        keys.addAll(after.keySet());
        return keys.stream().allMatch(key -> isDone(live.get(key), before.get(key), after.get(key)));
    }

    private static Map<String, JsonNode> byName(@Nullable JsonNode object) {
        Map<String, JsonNode> byName = new LinkedHashMap<>();
        if (object instanceof ObjectNode) {
            object.fields().forEachRemaining(field -> byName.put(field.getKey(), field.getValue()));
        }
        return byName;
    }

    /** Null stands for what is not there. */
    private static @Nullable JsonNode merge(
            @Nullable JsonNode live, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (Objects.equals(before, after)) {
            return live;
        }
        if (live instanceof ObjectNode && before instanceof ObjectNode && after instanceof ObjectNode) {
            return fields(live, before, after);
        }
        if (isKeyed(live) && isKeyed(before) && isKeyed(after)) {
            return items(live, before, after);
        }
        return after;
    }

    private static ObjectNode fields(JsonNode live, JsonNode before, JsonNode after) {
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        Set<String> names = new LinkedHashSet<>();
        after.fieldNames().forEachRemaining(names::add);
        live.fieldNames().forEachRemaining(names::add);
        for (String name : names) {
            JsonNode value = field(live.get(name), before.get(name), after.get(name));
            if (value != null) {
                merged.set(name, value);
            }
        }
        return merged;
    }

    /** A part that is not there counts as an empty one, so that two who add to it both do. */
    private static @Nullable JsonNode field(
            @Nullable JsonNode live, @Nullable JsonNode before, @Nullable JsonNode after) {
        if (Objects.equals(before, after)) {
            return live;
        }
        JsonNode merged;
        if (Stream.of(live, before, after).allMatch(part -> part == null || part instanceof ObjectNode)) {
            merged = fields(orNothing(live), orNothing(before), orNothing(after));
        } else if (Stream.of(live, before, after).allMatch(part -> part == null || isKeyed(part))) {
            merged = items(live, before, after);
        } else {
            return after;
        }
        return merged.isEmpty() && (live == null || after == null) ? null : merged;
    }

    private static JsonNode orNothing(@Nullable JsonNode part) {
        return part == null ? JsonNodeFactory.instance.objectNode() : part;
    }

    private static ArrayNode items(@Nullable JsonNode live, @Nullable JsonNode before, @Nullable JsonNode after) {
        Map<String, JsonNode> lives = byKey(live);
        Map<String, JsonNode> befores = byKey(before);
        Map<String, JsonNode> afters = byKey(after);
        Set<String> keys = new LinkedHashSet<>(lives.keySet());
        keys.addAll(afters.keySet());
        ArrayNode merged = JsonNodeFactory.instance.arrayNode();
        for (String key : keys) {
            JsonNode item = merge(lives.get(key), befores.get(key), afters.get(key));
            if (item != null) {
                merged.add(item);
            }
        }
        return merged;
    }

    private static boolean isKeyed(@Nullable JsonNode node) {
        if (!(node instanceof ArrayNode)) {
            return false;
        }
        for (JsonNode item : node) {
            if (key(item) == null) {
                return false;
            }
        }
        return true;
    }

    private static Map<String, JsonNode> byKey(@Nullable JsonNode items) {
        Map<String, JsonNode> byKey = new LinkedHashMap<>();
        if (items != null) {
            items.forEach(item -> byKey.put(String.valueOf(key(item)), item));
        }
        return byKey;
    }

    private static @Nullable String key(JsonNode item) {
        return KEYS.stream()
                .map(item::get)
                .filter(value -> value != null)
                .map(JsonNode::asText)
                .findFirst()
                .orElse(null);
    }

    static JsonNode read(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Not JSON: " + json, unreadable);
        }
    }
}
