package io.gallerist.emulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.arm.ResourceId;
import io.gallerist.emulator.arm.Shelf;
import io.gallerist.emulator.arm.Timestamp;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.store.Document;
import io.gallerist.emulator.time.AzureClock;
import java.util.List;
import java.util.Optional;

/**
 * Deleted versions of galleries that keep them for seven days, during which definition and gallery cannot be deleted
 * either (soft-delete).
 */
final class SoftDeletion {
    private static final String KIND = "soft-deleted-version";
    private static final double RETENTION = 7 * 86_400.0;

    private final Shelf shelf;
    private final AzureClock clock;

    SoftDeletion(Shelf shelf, AzureClock clock) {
        this.shelf = shelf;
        this.clock = clock;
    }

    /** Whether what is in this gallery, whichever of its resources is named, is kept. */
    boolean isOn(ResourceId id) {
        return shelf.find(gallery(id).toString())
                .map(found -> Json.at(found.body(), "properties", "softDeletePolicy", "isSoftDeleteEnabled")
                        .asBoolean())
                .orElse(false);
    }

    static ResourceId gallery(ResourceId id) {
        return new ResourceId(
                id.subscription(),
                id.group(),
                id.provider(),
                id.types().subList(0, 1),
                id.names().subList(0, 1));
    }

    /** @param seconds how long the deletion takes */
    void keep(Document version, double seconds) {
        ObjectNode state = version.state().deepCopy();
        state.remove("operation");
        state.putObject("softDeletion").put("since", clock.seconds() + seconds).put("time", Timestamp.of(clock.now()));
        ResourceId id = ResourceId.parse(Json.text(version.body(), "id"));
        shelf.put(new Document(key(id), KIND, version.body(), state));
    }

    Optional<Document> find(ResourceId version) {
        return shelf.find(key(version)).filter(this::isKept);
    }

    /** Those of a definition, or of a whole gallery. */
    List<Document> list(ResourceId parent) {
        return shelf.list(KIND, key(parent) + "/").stream().filter(this::isKept).toList();
    }

    void forget(ResourceId version) {
        shelf.remove(key(version));
    }

    private boolean isKept(Document version) {
        double since = Json.at(version.state(), "softDeletion", "since").asDouble();
        return since <= clock.seconds() && clock.seconds() < since + RETENTION;
    }

    private static String key(ResourceId id) {
        return "soft-deleted" + id;
    }
}
