package io.gallerist.changes.gallery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.catalog.ImageVersion;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The body that writes a gallery, read and edited in place: what the portal does not know of stays as it is. A value
 * that equals Azure's default is not added where Azure left it out.
 */
final class WritableGallery {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String SOFT_DELETE = "isSoftDeleteEnabled";

    private final ObjectNode root;

    private WritableGallery(ObjectNode root) {
        this.root = root;
    }

    /** Empty for what is no JSON object. */
    static Optional<WritableGallery> parse(String json) {
        try {
            return MAPPER.readTree(json) instanceof ObjectNode object
                    ? Optional.of(new WritableGallery(object))
                    : Optional.empty();
        } catch (JsonProcessingException unreadable) {
            return Optional.empty();
        }
    }

    /** @throws IllegalArgumentException for what is no JSON object */
    static WritableGallery of(String json) {
        return parse(json).orElseThrow(() -> new IllegalArgumentException("Not a gallery's body"));
    }

    String json() {
        return root.toString();
    }

    String location() {
        return root.path("location").asText("");
    }

    String description() {
        return properties().path("description").asText("");
    }

    boolean isSoftDeleteOn() {
        return properties().path("softDeletePolicy").path(SOFT_DELETE).asBoolean();
    }

    /** Private, which is Azure's default, Groups or Community. */
    String sharing() {
        return properties().path("sharingProfile").path("permissions").asText(Choices.PRIVATE);
    }

    boolean isCommunity() {
        return info().isObject();
    }

    /** How a community gallery presents itself; empty for what Azure did not say. */
    String community(String part) {
        return info().path(part).asText("");
    }

    /** Without the portal's own. */
    Map<String, String> tags() {
        Map<String, String> tags = new TreeMap<>();
        root.path("tags").properties().forEach(tag -> {
            if (!tag.getKey().equalsIgnoreCase(ImageVersion.REQUEST_TAG)) {
                tags.put(tag.getKey(), tag.getValue().asText());
            }
        });
        return tags;
    }

    WritableGallery withDescription(String description) {
        if (description.isEmpty()) {
            child(root, "properties").remove("description");
        } else {
            child(root, "properties").put("description", description);
        }
        return this;
    }

    WritableGallery withSoftDelete(boolean on) {
        if (on != isSoftDeleteOn()) {
            child(child(root, "properties"), "softDeletePolicy").put(SOFT_DELETE, on);
        }
        return this;
    }

    WritableGallery withCommunity(String part, String text) {
        if (info() instanceof ObjectNode known && !community(part).equals(text)) {
            known.put(part, text);
        }
        return this;
    }

    WritableGallery withTags(Map<String, String> wanted) {
        if (wanted.equals(tags())) {
            return this;
        }
        ObjectNode tags = child(root, "tags");
        tags().keySet().forEach(tags::remove);
        wanted.forEach(tags::put);
        if (tags.isEmpty()) {
            root.remove("tags");
        }
        return this;
    }

    private JsonNode properties() {
        return root.path("properties");
    }

    private JsonNode info() {
        return properties().path("sharingProfile").path("communityGalleryInfo");
    }

    private static ObjectNode child(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode known ? known : parent.putObject(name);
    }
}
