package io.gallerist.changes.definition;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.azure.Range;
import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes into the body of an image definition what differs from it: what the portal does not know stays as it is, and
 * so does what is the same in another spelling.
 */
final class DefinitionEdit {
    private final DefinitionJson json;

    private DefinitionEdit(DefinitionJson json) {
        this.json = json;
    }

    /** The body that would make it so. */
    static String edited(String base, Changeable wanted) {
        DefinitionEdit edit = new DefinitionEdit(DefinitionJson.of(base));
        edit.write(edit.json.changeable(), wanted);
        return edit.json.text();
    }

    /**
     * The body with the word that Azure wants to hear before it changes features ({@code allowUpdateImage}); as it is
     * where they stay the same.
     */
    static String allowed(String before, String after) {
        DefinitionJson edited = DefinitionJson.of(after);
        if (Objects.equals(
                DefinitionJson.of(before).properties().get("features"),
                edited.properties().get("features"))) {
            return after;
        }
        edited.properties().put("allowUpdateImage", true);
        return edited.text();
    }

    private void write(Changeable now, Changeable wanted) {
        text("description", now.description(), wanted.description());
        text("releaseNoteUri", now.releaseNoteUri(), wanted.releaseNoteUri());
        text("endOfLifeDate", string(now.endOfLife()), string(wanted.endOfLife()));
        range("vCPUs", now.vcpus(), wanted.vcpus());
        range("memory", now.memoryGb(), wanted.memoryGb());
        if (!now.disallowedDiskTypes().equals(wanted.disallowedDiskTypes())) {
            ArrayNode types = part(json.properties(), "disallowed").putArray("diskTypes");
            wanted.disallowedDiskTypes().forEach(types::add);
            dropIf(types.isEmpty(), "disallowed");
        }
        for (String name : Features.names()) {
            feature(name, now.features().get(name), wanted.features().get(name));
        }
        tags(now.tags(), wanted.tags());
    }

    private void text(String name, @Nullable String now, @Nullable String wanted) {
        if (!Objects.equals(now, wanted)) {
            json.properties().put(name, wanted);
            dropIf(wanted == null, name);
        }
    }

    private void range(String name, Range now, Range wanted) {
        if (now.equals(wanted)) {
            return;
        }
        ObjectNode recommended = part(json.properties(), "recommended");
        ObjectNode range = part(recommended, name);
        bound(range, "min", wanted.min());
        bound(range, "max", wanted.max());
        if (range.isEmpty()) {
            recommended.remove(name);
        }
        dropIf(recommended.isEmpty(), "recommended");
    }

    private static void bound(ObjectNode range, String name, @Nullable Integer bound) {
        range.put(name, bound);
        if (bound == null) {
            range.remove(name);
        }
    }

    private void feature(String name, @Nullable String now, @Nullable String wanted) {
        if (Objects.equals(now, wanted)) {
            return;
        }
        ArrayNode features = json.properties().get("features") instanceof ArrayNode there
                ? there
                : json.properties().putArray("features");
        int at = 0;
        while (at < features.size() && !features.get(at).path("name").asText().equalsIgnoreCase(name)) {
            at++;
        }
        if (wanted == null) {
            features.remove(at);
        } else if (at < features.size() && features.get(at) instanceof ObjectNode feature) {
            feature.put("value", wanted);
        } else {
            features.addObject().put("name", name).put("value", wanted);
        }
        dropIf(features.isEmpty(), "features");
    }

    private void tags(Map<String, String> now, Map<String, String> wanted) {
        if (now.equals(wanted)) {
            return;
        }
        ObjectNode tags = part(json.body(), "tags");
        now.keySet().forEach(tags::remove);
        wanted.forEach(tags::put);
        if (tags.isEmpty()) {
            json.body().remove("tags");
        }
    }

    private static ObjectNode part(ObjectNode of, String name) {
        return of.get(name) instanceof ObjectNode there ? there : of.putObject(name);
    }

    private void dropIf(boolean isEmpty, String name) {
        if (isEmpty) {
            json.properties().remove(name);
        }
    }

    private static @Nullable String string(@Nullable Instant instant) {
        return instant == null ? null : instant.toString();
    }
}
