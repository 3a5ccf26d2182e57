package io.gallerist.changes.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A body that flags take apart, value by value: what is left at the end, no flag has told. */
final class Untold {
    private final ObjectNode body;

    Untold(ObjectNode body) {
        this.body = body.deepCopy();
    }

    /** Missing where there is no such value. */
    JsonNode take(String path) {
        int last = path.lastIndexOf('/');
        JsonNode parent = body.at(path.substring(0, last));
        JsonNode taken = parent instanceof ObjectNode object ? object.remove(path.substring(last + 1)) : null;
        return taken == null ? MissingNode.getInstance() : taken;
    }

    /** Empty objects and lists say nothing to Azure. */
    boolean isNothing() {
        return isNothing(body);
    }

    static boolean isNothing(JsonNode node) {
        return (node instanceof ObjectNode || node instanceof ArrayNode)
                && node.valueStream().allMatch(Untold::isNothing);
    }
}
