package io.gallerist.emulator.authorization;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Json;
import java.util.List;
import java.util.Optional;

/** The built-in roles that matter here; ids and wording are Azure's own. */
public final class RoleDefinitions {
    public static final String READER = "acdd72a7-3385-48ef-bd42-f606fba81ae7";
    public static final String COMPUTE_GALLERY_IMAGE_READER = "cf7c76d2-98a3-4358-a134-615aa78bf44d";
    public static final String OWNER = "8e3af657-a8ff-443c-a75c-2fe8c4bcb635";
    public static final String CONTRIBUTOR = "b24988ac-6180-42a0-ab88-20f7382dd24c";
    public static final String USER_ACCESS_ADMINISTRATOR = "18d7d88d-d35e-4fb5-a5c3-7773c20a72d9";

    private record Role(String id, String name, String description, List<String> actions, List<String> notActions) {}

    private static final List<Role> ROLES = List.of(
            new Role(
                    READER,
                    "Reader",
                    "View all resources, but does not allow you to make any changes.",
                    List.of("*/read"),
                    List.of()),
            new Role(
                    COMPUTE_GALLERY_IMAGE_READER,
                    "Compute Gallery Image Reader",
                    "This is the role for reading gallery images.",
                    List.of(
                            "Microsoft.Compute/galleries/images/read",
                            "Microsoft.Compute/galleries/images/versions/read"),
                    List.of()),
            new Role(
                    OWNER,
                    "Owner",
                    "Grants full access to manage all resources, including the ability to assign roles in Azure RBAC.",
                    List.of("*"),
                    List.of()),
            new Role(
                    CONTRIBUTOR,
                    "Contributor",
                    "Grants full access to manage all resources, but does not allow you to assign roles in Azure RBAC,"
                            + " manage assignments in Azure Blueprints, or share image galleries.",
                    List.of("*"),
                    List.of(
                            "Microsoft.Authorization/*/Delete",
                            "Microsoft.Authorization/*/Write",
                            "Microsoft.Authorization/elevateAccess/Action",
                            "Microsoft.Compute/galleries/share/action")),
            new Role(
                    USER_ACCESS_ADMINISTRATOR,
                    "User Access Administrator",
                    "Lets you manage user access to Azure resources.",
                    List.of("*/read", "Microsoft.Authorization/*", "Microsoft.Support/*"),
                    List.of()));

    private RoleDefinitions() {}

    /** All roles, or the one of {@code roleName eq '...'}. */
    static List<ObjectNode> list(String subscription, String filter) {
        String name = filter.replaceAll("(?i).*roleName eq '([^']*)'.*", "$1");
        return ROLES.stream()
                .filter(role -> filter.equals(name) || role.name.equalsIgnoreCase(name))
                .map(role -> show(role, subscription))
                .toList();
    }

    static Optional<ObjectNode> find(String subscription, String id) {
        return ROLES.stream()
                .filter(role -> role.id.equalsIgnoreCase(id))
                .map(role -> show(role, subscription))
                .findFirst();
    }

    private static ObjectNode show(Role role, String subscription) {
        ObjectNode body = Json.object();
        ObjectNode properties = body.putObject("properties")
                .put("roleName", role.name)
                .put("type", "BuiltInRole")
                .put("description", role.description);
        properties.putArray("assignableScopes").add("/");
        ObjectNode permission = properties.putArray("permissions").addObject();
        permission.set("actions", strings(role.actions));
        permission.set("notActions", strings(role.notActions));
        permission.putArray("dataActions");
        permission.putArray("notDataActions");
        properties.put("createdOn", "2015-02-02T21:55:09.8806423Z").put("updatedOn", "2021-11-11T20:13:47.8628684Z");
        properties.putNull("createdBy").putNull("updatedBy");
        return body.put("id", subscription + "/providers/Microsoft.Authorization/roleDefinitions/" + role.id)
                .put("type", "Microsoft.Authorization/roleDefinitions")
                .put("name", role.id);
    }

    private static ArrayNode strings(List<String> values) {
        return Json.MAPPER.valueToTree(values);
    }
}
