package io.gallerist.emulator.sources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.arm.Locations;
import io.gallerist.emulator.arm.Paging;
import io.gallerist.emulator.arm.ResourceId;
import io.gallerist.emulator.arm.ResourceType;
import io.gallerist.emulator.arm.Shelf;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import io.gallerist.emulator.store.Document;
import java.util.Locale;

/** One kind of source: read and listed. A PUT stores what it gets, so that a test can bring its own. */
public final class Sources implements ResourceType {
    private final String type;
    private final Shelf shelf;
    private final Paging paging;

    public Sources(String type, Shelf shelf, Paging paging) {
        this.type = type;
        this.shelf = shelf;
        this.paging = paging;
    }

    @Override
    public String kind() {
        return type.toLowerCase(Locale.ROOT);
    }

    @Override
    public Answer get(ResourceId id, Request request) {
        boolean expanded = request.query("$expand").equalsIgnoreCase("instanceView");
        return Answer.json(200, show(shelf.get(id), expanded));
    }

    /** A list has instance views for {@code statusOnly=true} and, since 2023, for an expand. */
    @Override
    public Answer list(ResourceId collection, Request request) {
        if (collection.isNested()) {
            return instanceView(collection);
        }
        String prefix = collection.toString().replaceFirst("(?i)/providers/.*", "/");
        boolean expanded = request.query("$expand").equalsIgnoreCase("instanceView")
                || request.query("statusOnly").equalsIgnoreCase("true");
        return paging.page(
                shelf.list(kind(), prefix).stream()
                        .map(document -> Shelf.listed(show(document, expanded)))
                        .toList(),
                request);
    }

    private Answer instanceView(ResourceId view) {
        return Answer.json(200, Json.at(shelf.get(view.parent()).body(), "properties", "instanceView"));
    }

    private static ObjectNode show(Document document, boolean expanded) {
        ObjectNode body = document.body();
        if (!expanded && body.get("properties") instanceof ObjectNode properties) {
            properties.remove("instanceView");
        }
        return body;
    }

    @Override
    public Answer put(ResourceId id, Request request) {
        shelf.requireParents(id);
        ObjectNode body = request.json();
        boolean fresh = shelf.find(id.toString()).isEmpty();
        body.put("location", Locations.of(body, type));
        body.put("id", id.toString()).put("name", id.name()).put("type", type);
        ObjectNode properties =
                body.get("properties") instanceof ObjectNode given ? given : body.putObject("properties");
        properties.put("provisioningState", "Succeeded");
        shelf.put(Document.of(id.toString(), kind(), body));
        return Answer.json(fresh ? 201 : 200, body);
    }

    @Override
    public Answer delete(ResourceId id, Request request) {
        shelf.requireParents(id);
        boolean there = shelf.find(id.toString()).isPresent();
        shelf.remove(id.toString());
        return Answer.empty(there ? 200 : 204);
    }

    @Override
    public Answer post(ResourceId id, String action, Request request) {
        Document machine = shelf.get(id);
        if (!kind().endsWith("/virtualmachines")
                || !PowerState.apply((ObjectNode) machine.body().get("properties"), action)) {
            throw new AzureError(404, "NotFound", "The emulator does not know the action '" + action + "'.");
        }
        shelf.put(machine);
        return Answer.empty(200);
    }
}
