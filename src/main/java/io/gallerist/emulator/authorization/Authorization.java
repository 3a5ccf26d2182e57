package io.gallerist.emulator.authorization;

import io.gallerist.emulator.arm.Paging;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Request;
import java.util.Locale;

/** {scope}/providers/Microsoft.Authorization/..., where a scope is anything from a subscription to one resource. */
public final class Authorization {
    private static final String PROVIDER = "/providers/microsoft.authorization/";

    private final RoleAssignments assignments;
    private final Schedules schedules;
    private final Paging paging;

    public Authorization(RoleAssignments assignments, Schedules schedules, Paging paging) {
        this.assignments = assignments;
        this.schedules = schedules;
        this.paging = paging;
    }

    public static boolean owns(Request request) {
        return request.path().toLowerCase(Locale.ROOT).contains(PROVIDER);
    }

    /** @param caller the object id of who asks */
    public Answer answer(Request request, String caller) {
        int at = request.path().toLowerCase(Locale.ROOT).lastIndexOf(PROVIDER);
        String scope = request.path().substring(0, at);
        String[] rest = request.path().substring(at + PROVIDER.length()).split("/");
        String name = rest.length > 1 ? rest[1] : "";
        return switch (rest[0].toLowerCase(Locale.ROOT)) {
            case "roledefinitions" -> definitions(scope.replaceFirst("(?i)/resourceGroups/.*", ""), name, request);
            case "roleassignments" ->
                name.isEmpty()
                        ? paging.page(assignments.list(scope, request.query("$filter")), request)
                        : assignment(scope, name, request, caller);
            case "roleassignmentscheduleinstances" ->
                paging.page(schedules.instances(scope, request.query("$filter")), request);
            case "roleassignmentschedulerequests" -> schedules.request(scope, name, request.json(), caller);
            default -> throw new AzureError(404, "InvalidResourceType", "The resource type could not be found.");
        };
    }

    private Answer definitions(String subscription, String name, Request request) {
        return name.isEmpty()
                ? paging.page(RoleDefinitions.list(subscription, request.query("$filter")), request)
                : Answer.json(
                        200,
                        RoleDefinitions.find(subscription, name)
                                .orElseThrow(() -> new AzureError(
                                        404,
                                        "RoleDefinitionDoesNotExist",
                                        "The specified role definition with ID '" + name + "' does not exist.")));
    }

    private Answer assignment(String scope, String name, Request request, String caller) {
        return switch (request.method()) {
            case "PUT" -> assignments.put(scope, name, request.json(), caller);
            case "DELETE" -> assignments.delete(scope, name);
            default -> assignments.get(scope, name);
        };
    }
}
