package io.gallerist.preview;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.azure.Region;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** The objects of a list by what identifies them: a name, a LUN, or else their position. */
final class Elements {
    /** One object without what identifies it. */
    record Named(String label, JsonNode content) {}

    static final Named NONE = new Named("", MissingNode.getInstance());

    private Elements() {}

    /** An empty list may be one of objects, and has none of them. */
    static boolean haveNames(JsonNode list) {
        return list.isArray() && list.valueStream().allMatch(JsonNode::isObject);
    }

    /** @param name what the list is called; target regions are known by either of their names */
    static Map<String, Named> named(String name, JsonNode list) {
        Map<String, Named> named = new LinkedHashMap<>();
        int position = 0;
        for (JsonNode element : list) {
            position++;
            String key = key(name, element, position);
            named.put(named.containsKey(key) ? key + " " + position : key, named(name, (ObjectNode) element, position));
        }
        return named;
    }

    private static String key(String name, JsonNode element, int position) {
        if (element.path("name").isTextual()) {
            String text = element.path("name").textValue();
            return name.equals("targetRegions") ? Region.code(text) : text.toLowerCase(Locale.ROOT);
        }
        return element.path("lun").isInt() ? "LUN " + element.path("lun") : Integer.toString(position);
    }

    private static Named named(String name, ObjectNode element, int position) {
        ObjectNode content = element.deepCopy();
        if (element.path("name").isTextual()) {
            content.remove("name");
            String text = element.path("name").textValue();
            return new Named(name.equals("targetRegions") ? Region.display(text) : text, content);
        }
        if (element.path("lun").isInt()) {
            content.remove("lun");
            return new Named("LUN " + element.path("lun"), content);
        }
        return new Named(Integer.toString(position), content);
    }
}
