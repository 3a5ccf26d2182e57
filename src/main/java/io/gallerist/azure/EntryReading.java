package io.gallerist.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;

/**
 * How Graph keeps one type of what a role can be given to.
 *
 * @param collection its path
 * @param searched what a search looks at
 */
record EntryReading(String type, String collection, String fields, List<String> searched) {
    static EntryReading of(String type) {
        return switch (type) {
            case DirectoryEntry.USER ->
                new EntryReading(
                        type,
                        "users",
                        "id,displayName,mail,otherMails,proxyAddresses,userPrincipalName,userType,accountEnabled",
                        List.of("displayName", "mail", "userPrincipalName"));
            case DirectoryEntry.GROUP ->
                new EntryReading(type, "groups", "id,displayName,mail", List.of("displayName", "mail"));
            case DirectoryEntry.APPLICATION ->
                new EntryReading(
                        type,
                        "servicePrincipals",
                        "id,appId,displayName,accountEnabled,appOwnerOrganizationId",
                        List.of("displayName"));
            default -> throw new IllegalArgumentException("Nothing of the directory is a " + type);
        };
    }

    /** Without people nothing works; groups and applications are read by a permission of their own. */
    boolean isOptional() {
        return !type.equals(DirectoryEntry.USER);
    }

    /** @param home the tenant of the directory: an application of another one is from outside */
    DirectoryEntry entry(JsonNode item, String home) {
        String id = item.path("id").asText();
        String owner = Facts.text(Json.text(item, "appOwnerOrganizationId"), "");
        return new DirectoryEntry(
                type,
                id,
                Facts.text(Json.text(item, "displayName"), id),
                DirectoryReading.mails(
                        Json.text(item, "mail"),
                        Json.text(item, "userPrincipalName"),
                        DirectoryReading.otherMails(item)),
                DirectoryReading.aliases(item),
                DirectoryReading.isFromOutside(item) || !owner.isEmpty() && !owner.equalsIgnoreCase(home),
                item.path("accountEnabled").asBoolean(true),
                Facts.text(Json.text(item, "appId"), ""),
                List.of());
    }
}
