package io.gallerist.emulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import io.gallerist.emulator.store.Document;
import java.util.List;
import java.util.Locale;

/** /subscriptions/{id}/resourceGroups. Deleting one deletes what is in it, at once. */
public final class ResourceGroups {
    public static final String KIND = "microsoft.resources/resourcegroups";

    private final Shelf shelf;
    private final Paging paging;
    private final Subscriptions subscriptions;

    public ResourceGroups(Shelf shelf, Paging paging, Subscriptions subscriptions) {
        this.shelf = shelf;
        this.paging = paging;
        this.subscriptions = subscriptions;
    }

    Answer answer(List<String> path, Request request) {
        if (path.size() == 3) {
            return paging.page(
                    shelf.list(KIND, "/subscriptions/" + path.get(1) + "/").stream()
                            .map(Document::body)
                            .toList(),
                    request);
        }
        ResourceId id = ResourceId.of(path);
        if (path.size() > 4) {
            shelf.group(id);
            return paging.page(subscriptions.resources(id.groupId(), request.query("$filter")), request);
        }
        return switch (request.method()) {
            case "PUT" -> put(id, request.json());
            case "PATCH" -> {
                ObjectNode merged = Json.merge(shelf.group(id), request.json());
                shelf.put(Document.of(id.groupId(), KIND, merged));
                yield Answer.json(200, merged);
            }
            case "DELETE" -> delete(id);
            case "HEAD" -> Answer.empty(shelf.find(id.groupId()).isPresent() ? 204 : 404);
            default -> Answer.json(200, shelf.group(id));
        };
    }

    private Answer put(ResourceId id, ObjectNode body) {
        boolean fresh = shelf.find(id.groupId()).isEmpty();
        ObjectNode group = resource(id.subscription(), id.group(), Locations.of(body, KIND));
        if (body.has("tags")) {
            group.set("tags", body.get("tags"));
        }
        if (!fresh && !Region.same(Json.text(shelf.group(id), "location"), Json.text(group, "location"))) {
            throw new AzureError(
                    409,
                    "InvalidResourceGroupLocation",
                    "Invalid resource group location '" + Json.text(group, "location")
                            + "'. The Resource group already exists in location '"
                            + Json.text(shelf.group(id), "location") + "'.");
        }
        shelf.put(Document.of(id.groupId(), KIND, group));
        return Answer.json(fresh ? 201 : 200, group);
    }

    private Answer delete(ResourceId id) {
        shelf.group(id);
        String prefix = id.groupId() + "/";
        for (String kind : Providers.topLevel()) {
            shelf.list(kind, prefix).forEach(document -> {
                shelf.list(kind + "/images", document.id() + "/").forEach(image -> shelf.remove(image.id()));
                shelf.list(kind + "/images/versions", document.id() + "/").forEach(v -> shelf.remove(v.id()));
                shelf.remove(document.id());
            });
        }
        shelf.remove(id.groupId());
        return Answer.empty(200);
    }

    public static ObjectNode resource(String subscription, String name, String location) {
        ObjectNode group = Json.object()
                .put("id", "/subscriptions/" + subscription + "/resourceGroups/" + name)
                .put("name", name)
                .put("type", "Microsoft.Resources/resourceGroups")
                .put("location", location.toLowerCase(Locale.ROOT));
        group.putObject("tags");
        group.putObject("properties").put("provisioningState", "Succeeded");
        return group;
    }
}
