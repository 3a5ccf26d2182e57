package io.gallerist.preview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import io.quarkus.qute.TemplateData;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Two bodies compared, line by line, in the words and the order of a reader. */
final class Difference {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final List<Row> rows = new ArrayList<>();

    /** One value that is not as it was; a text that is not there is empty. */
    @TemplateData
    public record Row(String what, String was, String becomes) {
        public String word() {
            return was.isEmpty() ? "Added" : becomes.isEmpty() ? "Removed" : "Changed";
        }

        public String tone() {
            return was.isEmpty() ? "good" : becomes.isEmpty() ? "warn" : "note";
        }

        public String icon() {
            return was.isEmpty() ? "plus" : becomes.isEmpty() ? "x" : "pencil";
        }
    }

    private Difference() {}

    static List<Row> of(String before, String after) {
        Difference difference = new Difference();
        difference.compare(List.of(), "", tree(before), tree(after));
        return difference.rows;
    }

    private void compare(List<String> place, String name, JsonNode before, JsonNode after) {
        if (are(JsonNode::isObject, before, after)) {
            for (String child : union(names(after), names(before))) {
                String label = name.equals("tags") ? child : Wording.label(child);
                compare(below(place, label), child, value(before.path(child)), value(after.path(child)));
            }
        } else if (are(Elements::haveNames, before, after)) {
            elements(place, Elements.named(name, before), Elements.named(name, after));
        } else if (before.isMissingNode() != after.isMissingNode()
                || !Wording.identity(name, before).equals(Wording.identity(name, after))) {
            rows.add(new Row(String.join(" › ", place), text(name, before), text(name, after)));
        }
    }

    /** One that has nothing but its name is told by its being there. */
    private void elements(List<String> place, Map<String, Elements.Named> before, Map<String, Elements.Named> after) {
        for (String key : union(after.keySet(), before.keySet())) {
            Elements.Named was = before.getOrDefault(key, Elements.NONE);
            Elements.Named becomes = after.getOrDefault(key, Elements.NONE);
            List<String> here = below(place, becomes.label().isEmpty() ? was.label() : becomes.label());
            int known = rows.size();
            compare(here, "", was.content(), becomes.content());
            if (rows.size() == known && before.containsKey(key) != after.containsKey(key)) {
                String there = before.containsKey(key) ? "included" : "";
                rows.add(new Row(String.join(" › ", here), there, there.isEmpty() ? "included" : ""));
            }
        }
    }

    private static String text(String name, JsonNode value) {
        return value.isMissingNode() ? "" : Wording.value(name, value);
    }

    /** What is missing has the shape of its counterpart, and nothing in it. */
    private static boolean are(Predicate<JsonNode> shape, JsonNode before, JsonNode after) {
        return (before.isMissingNode() || shape.test(before))
                && (after.isMissingNode() || shape.test(after))
                && !(before.isMissingNode() && after.isMissingNode());
    }

    private static JsonNode value(JsonNode node) {
        return node.isNull() ? MissingNode.getInstance() : node;
    }

    private static Set<String> names(JsonNode object) {
        Set<String> names = new LinkedHashSet<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static Set<String> union(Set<String> first, Set<String> second) {
        return Stream.concat(first.stream(), second.stream()).collect(LinkedHashSet::new, Set::add, Set::addAll);
    }

    private static List<String> below(List<String> place, String label) {
        return label.isEmpty()
                ? place
                : Stream.concat(place.stream(), Stream.of(label)).toList();
    }

    private static JsonNode tree(String json) {
        try {
            return MAPPER.readTree(json);
        } catch (JsonProcessingException notJson) {
            throw new IllegalArgumentException("Not JSON: " + json, notJson);
        }
    }
}
