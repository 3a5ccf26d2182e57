package io.gallerist.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.StreamSupport;

/** Graph's users and groups in the portal's words. */
final class DirectoryReading {
    static final String USER_FIELDS = "id,displayName,mail,otherMails,userPrincipalName,userType,externalUserState,"
            + "accountEnabled,employeeId";
    static final String GROUP_FIELDS = "id,displayName";

    private DirectoryReading() {}

    static DirectoryUser user(JsonNode user) {
        var principalName = Facts.text(Json.text(user, "userPrincipalName"), "");
        return new DirectoryUser(
                user.path("id").asText(),
                Facts.text(Json.text(user, "displayName"), principalName),
                Json.text(user, "mail"),
                otherMails(user),
                principalName,
                "Guest".equalsIgnoreCase(Json.text(user, "userType")),
                Json.text(user, "externalUserState"),
                user.path("accountEnabled").asBoolean(true),
                Json.text(user, "employeeId"));
    }

    static List<String> otherMails(JsonNode user) {
        return StreamSupport.stream(user.path("otherMails").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    static DirectoryGroupFacts group(JsonNode group) {
        var id = group.path("id").asText();
        return new DirectoryGroupFacts(id, Facts.text(Json.text(group, "displayName"), id));
    }

    /** Lists of members and memberships mix types, and say which in each item. */
    static boolean is(JsonNode item, String type) {
        return ("#microsoft.graph." + type).equals(Json.text(item, "@odata.type"));
    }
}
