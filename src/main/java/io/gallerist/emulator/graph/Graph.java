package io.gallerist.emulator.graph;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.arm.Paging;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.http.Request;
import io.gallerist.emulator.store.Document;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;

/** Microsoft Graph v1.0 under /v1.0. */
public final class Graph {
    private static final Set<String> SHOWN_BY_DEFAULT = Set.of(
            "id",
            "businessPhones",
            "displayName",
            "givenName",
            "jobTitle",
            "mail",
            "mobilePhone",
            "officeLocation",
            "preferredLanguage",
            "surname",
            "userPrincipalName");

    private static final int MOST_IDS = 1_000;

    private final Directory directory;
    private final Invitations invitations;
    private final Paging paging;
    private final Relations relations;

    public Graph(Directory directory, Invitations invitations, Paging paging) {
        this.directory = directory;
        this.invitations = invitations;
        this.paging = paging;
        this.relations = new Relations(directory);
    }

    public static boolean owns(Request request) {
        return request.path().startsWith("/v1.0/");
    }

    public Answer answer(Request request) {
        List<String> path = request.segments();
        String name = path.size() > 2 ? path.get(2) : "";
        String part = path.size() > 3 ? path.get(3) : "";
        return switch (path.get(1)) {
            case "users" -> users(name, part, request);
            case "groups" -> groups(name, part, request);
            case "servicePrincipals" -> applications(name, request);
            case "invitations" -> invitations.post(request.json());
            case "directoryObjects" -> byIds(name, request);
            default ->
                throw new AzureError(400, "BadRequest", "Resource not found for the segment '" + path.get(1) + "'.");
        };
    }

    private Answer users(String name, String part, Request request) {
        if (name.isEmpty()) {
            return list(directory.users(), "users", request);
        }
        Document user = directory.get(name);
        return switch (part) {
            case "manager", "memberOf", "transitiveMemberOf" -> relations.ofUser(user, part, request, this::list);
            case "getMemberGroups" -> {
                ObjectNode body = context("Collection(Edm.String)", request);
                body.putPOJO("value", directory.groupsOf(Json.text(user.body(), "id")));
                yield Answer.json(200, body);
            }
            default ->
                switch (request.method()) {
                    case "PATCH" -> {
                        directory.save(new Document(
                                user.id(), user.kind(), Json.merge(user.body(), request.json()), user.state()));
                        yield Answer.empty(204);
                    }
                    case "DELETE" -> {
                        directory.remove(user);
                        yield Answer.empty(204);
                    }
                    default ->
                        Answer.json(200, context("users/$entity", request).setAll(select(user.body(), request, true)));
                };
        };
    }

    private Answer groups(String name, String part, Request request) {
        if (name.isEmpty()) {
            return request.method().equals("POST")
                    ? Answer.json(201, directory.addGroup(request.json()).body())
                    : list(directory.groups(), "groups", request);
        }
        Document group = directory.group(name);
        if (part.isEmpty() && request.method().equals("DELETE")) {
            directory.remove(group);
            return Answer.empty(204);
        }
        return part.isEmpty()
                ? Answer.json(200, context("groups/$entity", request).setAll(select(group.body(), request, false)))
                : relations.ofGroup(group, part, request, this::list);
    }

    private Answer applications(String name, Request request) {
        return name.isEmpty()
                ? list(directory.applications(), "servicePrincipals", request)
                : Answer.json(
                        200,
                        context("servicePrincipals/$entity", request)
                                .setAll(select(directory.application(name).body(), request, false)));
    }

    private Answer byIds(String name, Request request) {
        if (!name.equals("getByIds")) {
            return users(name, "", request);
        }
        JsonNode ids = request.json().path("ids");
        if (ids.size() > MOST_IDS) {
            throw new AzureError(400, "Request_BadRequest", "The number of ids must not exceed " + MOST_IDS + ".");
        }
        ObjectNode body = context("directoryObjects", request);
        var found = body.putArray("value");
        for (JsonNode id : ids) {
            directory
                    .principal(id.asText())
                    .map(Document::body)
                    .map(Graph::typed)
                    .map(item -> select(item, request, item.has("userPrincipalName")))
                    .ifPresent(found::add);
        }
        return Answer.json(200, body);
    }

    private Answer list(List<ObjectNode> all, String context, Request request) {
        if (!request.query("$search").isEmpty()
                && !request.header("consistencylevel").equalsIgnoreCase("eventual")) {
            throw new AzureError(
                    400,
                    "Request_UnsupportedQuery",
                    "Request with $search query parameter only works through MSGraph with a special request header:"
                            + " 'ConsistencyLevel: eventual'");
        }
        Predicate<JsonNode> wanted = Filter.of(request.query("$filter")).and(Filter.search(request.query("$search")));
        List<ObjectNode> found = all.stream()
                .filter(wanted)
                .map(item -> context.equals("directoryObjects") ? typed(item) : item)
                .map(item -> select(item, request, context.equals("users")))
                .toList();
        String top = request.query("$top");
        int most = top.isEmpty() ? Integer.MAX_VALUE : Integer.parseInt(top);
        ObjectNode body = context(context, request);
        if (request.query("$count").equals("true")) {
            body.put("@odata.count", found.size());
        }
        return Answer.json(
                200,
                body.setAll(Json.parse(
                        paging.page(found, request, "@odata.nextLink", most).text())));
    }

    /** A directory object says what it is. */
    static ObjectNode typed(ObjectNode item) {
        return item.put(
                "@odata.type",
                "#microsoft.graph."
                        + (item.has("userPrincipalName") ? "user" : item.has("appId") ? "servicePrincipal" : "group"));
    }

    static ObjectNode context(String what, Request request) {
        return Json.object().put("@odata.context", request.origin() + "/v1.0/$metadata#" + what);
    }

    /** Graph shows a few properties of a person unless told which. */
    static ObjectNode select(ObjectNode item, Request request, boolean person) {
        String selected = request.query("$select");
        if (!selected.isEmpty()) {
            return item.retain(List.of(("@odata.type," + selected.replace(" ", "")).split(",")));
        }
        return person ? item.retain(SHOWN_BY_DEFAULT) : item;
    }
}
