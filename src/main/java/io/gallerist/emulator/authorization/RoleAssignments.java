package io.gallerist.emulator.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.store.Document;
import io.gallerist.emulator.store.Documents;
import io.gallerist.emulator.time.AzureClock;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Role assignments at any scope: PUT 201 and DELETE 200 with the body, as recorded. */
public final class RoleAssignments {
    private static final String KIND = "role-assignment";
    private static final Pattern PRINCIPAL = Pattern.compile("(?i)(principalId eq|assignedTo\\()\\s*'([^']*)'");

    private final Documents documents;
    private final AssignmentRules rules;
    private final Principals principals;
    private final AzureClock clock;

    public RoleAssignments(Documents documents, AssignmentRules rules, Principals principals, AzureClock clock) {
        this.documents = documents;
        this.rules = rules;
        this.principals = principals;
        this.clock = clock;
    }

    private static String id(String scope, String name) {
        return scope + "/providers/Microsoft.Authorization/roleAssignments/" + name;
    }

    Answer put(String scope, String name, ObjectNode wanted, String caller) {
        List<Document> all = documents.look(KIND, "/");
        JsonNode properties = wanted.path("properties");
        rules.check(scope, name, properties, all);
        String id = id(scope, name);
        JsonNode before =
                documents.get(id).map(d -> d.body().path("properties")).orElseGet(Json::object);
        String now = clock.now().toString();
        ObjectNode body = Json.object();
        ObjectNode stored = body.putObject("properties")
                .put("roleDefinitionId", Json.text(properties, "roleDefinitionId"))
                .put("principalId", Json.text(properties, "principalId"))
                .put(
                        "principalType",
                        principals.typeOf(Json.text(properties, "principalId")).orElse("User"))
                .put("scope", scope);
        stored.set("condition", properties.get("condition"));
        stored.set("conditionVersion", properties.get("conditionVersion"));
        stored.put("createdOn", before.path("createdOn").asText(now)).put("updatedOn", now);
        stored.put("createdBy", before.path("createdBy").asText(caller)).put("updatedBy", caller);
        stored.putNull("delegatedManagedIdentityResourceId").set("description", properties.get("description"));
        body.put("id", id)
                .put("type", "Microsoft.Authorization/roleAssignments")
                .put("name", name);
        documents.put(Document.of(id, KIND, body));
        return Answer.json(201, body);
    }

    /** Many at once, with no rule in the way. */
    public void give(Collection<Given> many) {
        String now = clock.now().toString();
        documents.putAll(many.stream()
                .map(one -> {
                    String id = id(one.scope(), one.name());
                    ObjectNode body = Json.object();
                    body.putObject("properties")
                            .put(
                                    "roleDefinitionId",
                                    one.scope().replaceFirst("(?i)^(/subscriptions/[^/]+).*", "$1")
                                            + "/providers/Microsoft.Authorization/roleDefinitions/" + one.role())
                            .put("principalId", one.principal())
                            .put("principalType", one.type())
                            .put("scope", one.scope())
                            .put("createdOn", now)
                            .put("updatedOn", now);
                    body.put("id", id)
                            .put("type", "Microsoft.Authorization/roleAssignments")
                            .put("name", one.name());
                    return Document.of(id, KIND, body);
                })
                .toList());
    }

    /**
     * A role assignment as somebody finds it in Azure.
     *
     * @param name a GUID
     * @param role GUID of a built-in role
     */
    public record Given(String scope, String name, String principal, String type, String role) {}

    Answer get(String scope, String name) {
        rules.requireScope(scope);
        return Answer.json(
                200,
                documents
                        .get(id(scope, name))
                        .orElseThrow(() -> new AzureError(
                                404, "RoleAssignmentNotFound", "The role assignment '" + name + "' is not found."))
                        .body());
    }

    Answer delete(String scope, String name) {
        rules.requireScope(scope);
        return documents
                .get(id(scope, name))
                .map(found -> {
                    documents.remove(found.id());
                    return Answer.json(200, found.body());
                })
                .orElseGet(() -> Answer.empty(204));
    }

    /** At, above and below a scope; with {@code atScope()} not below it. */
    List<ObjectNode> list(String scope, String filter) {
        return found(scope, filter).map(Document::body).toList();
    }

    Stream<Document> found(String scope, String filter) {
        boolean atScope = filter.toLowerCase(Locale.ROOT).contains("atscope()");
        Matcher principal = PRINCIPAL.matcher(filter);
        boolean filtered = principal.find();
        String who = filtered ? principal.group(2) : "";
        boolean throughGroups =
                filtered && principal.group(1).toLowerCase(Locale.ROOT).startsWith("assignedto");
        return documents.look(KIND, "/").stream().filter(document -> {
            ObjectNode assignment = document.body();
            String at = Json.text(assignment, "properties", "scope");
            String to = Json.text(assignment, "properties", "principalId");
            boolean inScope = contains(at, scope) || !atScope && contains(scope, at);
            boolean his = to.equalsIgnoreCase(who)
                    || throughGroups && principals.groupsOf(who).contains(to);
            return inScope && (!filtered || his);
        });
    }

    private static boolean contains(String outer, String inner) {
        return (inner.toLowerCase(Locale.ROOT) + "/")
                .startsWith(outer.toLowerCase(Locale.ROOT).replaceFirst("/$", "") + "/");
    }
}
