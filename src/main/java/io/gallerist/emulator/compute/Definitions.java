package io.gallerist.emulator.compute;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.arm.Locations;
import io.gallerist.emulator.arm.ResourceId;
import io.gallerist.emulator.arm.Work;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import io.gallerist.emulator.store.Document;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Microsoft.Compute/galleries/images, which Azure calls image definitions. */
public final class Definitions extends GalleryResource {
    static final String TYPE = "Microsoft.Compute/galleries/images";
    static final String KIND = "microsoft.compute/galleries/images";

    public Definitions(Compute compute) {
        super(compute);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    String nestedKind() {
        return Versions.KIND;
    }

    @Override
    double deletionSeconds() {
        return 5;
    }

    @Override
    Answer put(ResourceId id, Request request, ObjectNode wanted) {
        String location = Locations.of(wanted, TYPE);
        Optional<Document> existing = compute.shelf().find(id.toString());
        existing.ifPresent(document -> Locations.same(id, document.body(), location));
        ObjectNode body = resource(id, TYPE, location, wanted);
        ObjectNode properties = (ObjectNode) body.get("properties");
        ObjectNode before =
                existing.map(document -> properties(document.body())).orElse(null);
        keep(properties, before);
        DefinitionRules.check(id, location, properties, before, compute);
        Work work = before == null ? new Work(Work.CREATING, 2) : new Work(Work.UPDATING, 2);
        return save(id, body, existing.map(Document::state).orElseGet(Json::object), work, request);
    }

    /** What a PUT leaves out and cannot change keeps its value, or gets Azure's default. */
    private static void keep(ObjectNode properties, @Nullable ObjectNode before) {
        properties.remove("provisioningState");
        ObjectNode defaults = Json.object().put("hyperVGeneration", "V1").put("architecture", "x64");
        for (String name : DefinitionRules.IMMUTABLE) {
            if (!properties.has(name)) {
                ObjectNode from = before == null ? defaults : before;
                if (from.has(name)) {
                    properties.set(name, from.get(name));
                }
            }
        }
        if (properties.path("disallowed").isEmpty()) {
            properties.remove("disallowed");
        }
    }
}
