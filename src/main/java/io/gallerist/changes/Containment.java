package io.gallerist.changes;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.azure.Region;
import java.util.Map;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * Whether what is live is what was asked for. Azure may add to it, sort it and spell regions its own way; nothing may be
 * missing or different.
 */
public final class Containment {
    private Containment() {}

    /** Whether all of the JSON text {@code body} is in {@code live}. */
    public static boolean holds(String live, String body) {
        return holds("", Rebase.read(live), Rebase.read(body));
    }

    private static boolean holds(String path, @Nullable JsonNode live, JsonNode wanted) {
        if (live == null) {
            return wanted.isContainerNode() && wanted.isEmpty();
        }
        if (live instanceof ObjectNode && wanted instanceof ObjectNode) {
            return wanted.properties().stream().allMatch(field -> holds(path, live, field));
        }
        if (live instanceof ArrayNode && wanted instanceof ArrayNode) {
            return items(wanted).allMatch(item -> items(live).anyMatch(found -> holds(path, found, item)));
        }
        return isRegion(path) ? Region.code(live.asText()).equals(Region.code(wanted.asText())) : live.equals(wanted);
    }

    private static boolean holds(String path, JsonNode live, Map.Entry<String, JsonNode> field) {
        return holds(path + "/" + field.getKey(), live.get(field.getKey()), field.getValue());
    }

    private static boolean isRegion(String path) {
        return path.equals("/location") || path.endsWith("/targetRegions/name");
    }

    private static Stream<JsonNode> items(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
