package io.gallerist.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.arm.Region;
import io.gallerist.emulator.arm.Shelf;
import io.gallerist.emulator.arm.Work;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.store.Document;
import java.util.Set;
import java.util.TreeSet;

/** How far the last change of a gallery's sharing is, in each region that the gallery reaches. */
final class SharingProgress {
    private SharingProgress() {}

    static void begin(ObjectNode state, Work work, double now) {
        ObjectNode sharing = state.putObject("sharing").put("startedAt", now).put("endsAt", now + work.seconds());
        if (work.failure() != null) {
            sharing.set("failure", work.failure().error());
        }
    }

    static void show(ObjectNode properties, Document gallery, Shelf shelf, double now) {
        JsonNode sharing = gallery.state().path("sharing");
        if (sharing.isMissingNode()) {
            return;
        }
        String state = sharing.path("endsAt").asDouble() > now
                ? "InProgress"
                : sharing.has("failure") ? "Failed" : "Succeeded";
        ObjectNode status = properties.putObject("sharingStatus").put("aggregatedState", state);
        ArrayNode summary = status.putArray("summary");
        for (String region : regions(gallery, shelf)) {
            ObjectNode here = summary.addObject().put("region", region).put("state", state);
            if (state.equals("Failed")) {
                here.put("details", Json.text(sharing, "failure", "message"));
            }
        }
    }

    private static Set<String> regions(Document gallery, Shelf shelf) {
        Set<String> regions = new TreeSet<>(Set.of(Json.text(gallery.body(), "location")));
        for (Document version : shelf.list(Versions.KIND, gallery.id() + "/")) {
            Json.at(version.body(), "properties", "publishingProfile", "targetRegions")
                    .forEach(region -> regions.add(Region.code(Json.text(region, "name"))));
        }
        return regions;
    }
}
