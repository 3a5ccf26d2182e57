package io.gallerist.emulator.authorization;

import com.fasterxml.jackson.databind.JsonNode;
import io.gallerist.emulator.arm.ResourceId;
import io.gallerist.emulator.arm.Shelf;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.store.Document;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Why a role assignment is refused (recordings; azure-docs role-based-access-control/troubleshooting). */
public final class AssignmentRules {
    private static final int MOST_PER_SUBSCRIPTION = 4_000;
    private static final String GUID = "[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}";

    private final Principals principals;
    private final Shelf shelf;
    private final String tenant;

    public AssignmentRules(Principals principals, Shelf shelf, String tenant) {
        this.principals = principals;
        this.shelf = shelf;
        this.tenant = tenant;
    }

    void check(String scope, String name, JsonNode properties, List<Document> all) {
        if (!name.matches(GUID)) {
            throw new AzureError(
                    400,
                    "InvalidRoleAssignmentId",
                    "The role assignment ID '" + name + "' is not valid. The role" + " assignment ID must be a GUID.");
        }
        requireScope(scope);
        String role = Json.text(properties, "roleDefinitionId").replaceFirst(".*/", "");
        if (RoleDefinitions.find("", role).isEmpty()) {
            throw new AzureError(
                    400,
                    "RoleDefinitionDoesNotExist",
                    "The specified role definition with ID '" + role.replace("-", "") + "' does not exist.");
        }
        requirePrincipal(Json.text(properties, "principalId"), Json.text(properties, "principalType"));
        for (Document other : all) {
            boolean sameName = Json.text(other.body(), "name").equalsIgnoreCase(name) && same(other, "scope", scope);
            boolean sameTriple = same(other, "scope", scope)
                    && same(other, "principalId", Json.text(properties, "principalId"))
                    && lastPart(other).equalsIgnoreCase(role);
            if (sameName && !sameTriple) {
                throw new AzureError(
                        400,
                        "RoleAssignmentUpdateNotPermitted",
                        "Tenant ID, application ID, principal ID, and scope are not allowed to be updated.");
            }
            boolean isUpdate = sameName && !sameWords(other, properties);
            if (sameTriple && !isUpdate) {
                throw new AzureError(409, "RoleAssignmentExists", "The role assignment already exists.");
            }
        }
        requireRoom(scope, all);
    }

    /** Of an assignment only these may be another one. */
    private static boolean sameWords(Document other, JsonNode properties) {
        return Stream.of("condition", "conditionVersion", "description")
                .allMatch(name -> same(other, name, Json.text(properties, name)));
    }

    /** What was deleted took its role assignments with it. */
    void requireScope(String scope) {
        if (scope.toLowerCase(Locale.ROOT).startsWith("/subscriptions/")) {
            ResourceId id = ResourceId.parse(scope);
            shelf.requireParents(id);
            if (!id.names().isEmpty()) {
                shelf.get(id);
            }
        }
    }

    private void requirePrincipal(String principal, String type) {
        String actual = principals
                .typeOf(principal)
                .orElseThrow(() -> new AzureError(
                        400,
                        "PrincipalNotFound",
                        "Principal " + principal.replace("-", "") + " does not exist in the directory " + tenant
                                + ". Check that you have the correct principal ID. If you are creating this principal"
                                + " and then immediately assigning a role, this error might be related to a"
                                + " replication delay. In this case, set the role assignment principalType property to"
                                + " a value, such as ServicePrincipal, User, or Group.  See"
                                + " https://aka.ms/docs-principaltype"));
        if (!type.isEmpty() && !type.equalsIgnoreCase(actual)) {
            throw new AzureError(
                    400,
                    "UnmatchedPrincipalType",
                    "The PrincipalId '" + principal.replace("-", "") + "' has type '" + actual
                            + "' , which is different from specified PrinciaplType '" + type + "'.");
        }
    }

    private static void requireRoom(String scope, List<Document> all) {
        String subscription =
                scope.replaceFirst("(?i)(/subscriptions/[^/]+).*", "$1").toLowerCase(Locale.ROOT);
        long taken = all.stream()
                .filter(other -> other.id().startsWith(subscription))
                .count();
        if (taken >= MOST_PER_SUBSCRIPTION) {
            throw new AzureError(400, "RoleAssignmentLimitExceeded", "No more role assignments can be created");
        }
    }

    private static boolean same(Document other, String property, String value) {
        return Json.text(other.body(), "properties", property).equalsIgnoreCase(value);
    }

    private static String lastPart(Document other) {
        return Json.text(other.body(), "properties", "roleDefinitionId").replaceFirst(".*/", "");
    }
}
