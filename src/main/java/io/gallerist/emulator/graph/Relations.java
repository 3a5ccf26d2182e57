package io.gallerist.emulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import io.gallerist.emulator.store.Document;
import java.util.List;

/** Who is whose manager, and who is in which group: read as lists, changed through {@code $ref}. */
final class Relations {
    interface Lists {
        Answer list(List<ObjectNode> all, String context, Request request);
    }

    private final Directory directory;

    Relations(Directory directory) {
        this.directory = directory;
    }

    Answer ofUser(Document user, String part, Request request, Lists lists) {
        String id = Json.text(user.body(), "id");
        return switch (part) {
            case "manager" -> manager(user, request);
            case "memberOf" -> cast(directory.groups(directory.directGroupsOf(id)), request, lists);
            default -> cast(directory.groups(directory.groupsOf(id)), request, lists);
        };
    }

    Answer ofGroup(Document group, String part, Request request, Lists lists) {
        String id = Json.text(group.body(), "id");
        return switch (part) {
            case "transitiveMembers" -> cast(directory.transitiveMembers(id), request, lists);
            case "members" -> request.reads() ? cast(directory.members(id), request, lists) : changed(group, request);
            default -> throw new AzureError(400, "BadRequest", "Resource not found for the segment '" + part + "'.");
        };
    }

    private Answer manager(Document user, Request request) {
        switch (request.method()) {
            case "PUT" -> {
                user.state().put("manager", referenced(request));
                directory.save(user);
                return Answer.empty(204);
            }
            case "DELETE" -> {
                user.state().remove("manager");
                directory.save(user);
                return Answer.empty(204);
            }
            default -> {
                ObjectNode manager = directory
                        .any(Json.text(user.state(), "manager"))
                        .map(Document::body)
                        .orElseThrow(() -> Directory.notFound("manager"));
                ObjectNode body =
                        Graph.context("directoryObjects/$entity", request).put("@odata.type", "#microsoft.graph.user");
                return Answer.json(200, body.setAll(Graph.select(manager, request, true)));
            }
        }
    }

    private Answer changed(Document group, Request request) {
        ArrayNode members = group.state().withArray("members");
        if (request.method().equals("POST")) {
            members.add(referenced(request));
        } else {
            String leaving = request.segments().get(4);
            int at = at(members, leaving);
            if (at < 0) {
                throw Directory.notFound(leaving);
            }
            members.remove(at);
        }
        directory.save(group);
        return Answer.empty(204);
    }

    private static int at(JsonNode members, String id) {
        for (int i = 0; i < members.size(); i++) {
            if (members.get(i).asText().equals(id)) {
                return i;
            }
        }
        return -1;
    }

    /** {@code {"@odata.id": "https://graph.microsoft.com/v1.0/directoryObjects/<id>"}}. */
    private String referenced(Request request) {
        String link = Json.text(request.json(), "@odata.id");
        String id = link.substring(link.lastIndexOf('/') + 1);
        return directory.any(id).map(found -> Json.text(found.body(), "id")).orElseThrow(() -> Directory.notFound(id));
    }

    /** Only one type of a mixed list: an advanced query, which Graph takes only with both of its signs. */
    private static Answer cast(List<ObjectNode> all, Request request, Lists lists) {
        List<String> path = request.segments();
        if (path.size() < 5) {
            return lists.list(all, "directoryObjects", request);
        }
        if (!request.header("consistencylevel").equalsIgnoreCase("eventual")
                || !request.query("$count").equals("true")) {
            throw new AzureError(400, "Request_UnsupportedQuery", "Unsupported Query.");
        }
        String type = "#" + path.get(4);
        return lists.list(
                all.stream()
                        .filter(item -> Json.text(Graph.typed(item.deepCopy()), "@odata.type")
                                .equals(type))
                        .toList(),
                "directoryObjects",
                request);
    }
}
