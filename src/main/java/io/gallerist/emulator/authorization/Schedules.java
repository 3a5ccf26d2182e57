package io.gallerist.emulator.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.store.Document;
import io.gallerist.emulator.store.Documents;
import io.gallerist.emulator.time.AzureClock;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * Privileged Identity Management of roles (2020-10-01): a request makes a role assignment that has an end, and the list
 * of instances has every assignment, managed or not, as Azure's does.
 */
public final class Schedules {
    private static final String STATE = "managed";
    private static final Set<String> KINDS = Set.of("AdminAssign", "SelfActivate", "AdminUpdate");

    private final Documents documents;
    private final RoleAssignments assignments;
    private final AzureClock clock;

    public Schedules(Documents documents, RoleAssignments assignments, AzureClock clock) {
        this.documents = documents;
        this.assignments = assignments;
        this.clock = clock;
    }

    /** AdminAssign gives a role for a time, SelfActivate makes use of being eligible, AdminUpdate ends one that is there. */
    Answer request(String scope, String name, ObjectNode wanted, String caller) {
        ObjectNode properties = (ObjectNode) wanted.path("properties");
        String kind = Json.text(properties, "requestType");
        if (!KINDS.contains(kind)) {
            throw new AzureError(400, "InvalidRoleAssignmentRequest", "The role assignment request is invalid.");
        }
        Document made = kind.equals("AdminUpdate") ? there(scope, properties) : made(scope, wanted, caller);
        made.state()
                .putObject(STATE)
                .put("assignmentType", kind.equals("SelfActivate") ? "Activated" : "Assigned")
                .put("endDateTime", Json.text(properties, "scheduleInfo", "expiration", "endDateTime"));
        documents.put(made);
        ObjectNode answer = wanted.deepCopy();
        ((ObjectNode) answer.path("properties")).put("status", "Provisioned").put("scope", scope);
        answer.put("name", name).put("type", "Microsoft.Authorization/RoleAssignmentScheduleRequests");
        return Answer.json(
                201,
                answer.put("id", scope + "/providers/Microsoft.Authorization/RoleAssignmentScheduleRequests/" + name));
    }

    private Document made(String scope, ObjectNode wanted, String caller) {
        Answer given = assignments.put(scope, UUID.randomUUID().toString(), wanted, caller);
        return documents.get(Json.text(Json.parse(given.text()), "id")).orElseThrow();
    }

    private Document there(String scope, ObjectNode wanted) {
        return assignments
                .found(scope, "principalId eq '" + Json.text(wanted, "principalId") + "'")
                .filter(one -> Json.text(one.body(), "properties", "scope").equalsIgnoreCase(scope))
                .filter(one -> role(one.body().path("properties")).equalsIgnoreCase(role(wanted)))
                .findFirst()
                .orElseThrow(
                        () -> new AzureError(404, "RoleAssignmentDoesNotExist", "The Role assignment does not exist."));
    }

    private static String role(JsonNode properties) {
        return Json.text(properties, "roleDefinitionId").replaceFirst(".*/", "");
    }

    List<ObjectNode> instances(String scope, String filter) {
        return assignments.found(scope, filter).map(this::instance).toList();
    }

    private ObjectNode instance(Document assignment) {
        ObjectNode given = assignment.body();
        String scope = Json.text(given, "properties", "scope");
        ObjectNode body = Json.object();
        ObjectNode shown = body.putObject("properties")
                .put("scope", scope)
                .put("roleDefinitionId", Json.text(given, "properties", "roleDefinitionId"))
                .put("principalId", Json.text(given, "properties", "principalId"))
                .put("principalType", Json.text(given, "properties", "principalType"))
                .put("originRoleAssignmentId", Json.text(given, "id"))
                .put(
                        "roleAssignmentScheduleId",
                        scope + "/providers/Microsoft.Authorization/RoleAssignmentSchedules/"
                                + Json.text(given, "name"))
                .put("status", "Provisioned")
                .put("memberType", "Direct")
                .put("assignmentType", "Assigned")
                .put("createdOn", clock.now().toString());
        if (assignment.state().has(STATE)) {
            shown.setAll((ObjectNode) assignment.state().get(STATE));
        }
        return body.put(
                        "id",
                        scope + "/providers/Microsoft.Authorization/RoleAssignmentScheduleInstances/"
                                + Json.text(given, "name"))
                .put("type", "Microsoft.Authorization/RoleAssignmentScheduleInstances")
                .put("name", Json.text(given, "name"));
    }
}
