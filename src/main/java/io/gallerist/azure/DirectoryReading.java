package io.gallerist.azure;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** Graph's users and groups in the portal's words. */
final class DirectoryReading {
    static final String USER_FIELDS = "id,displayName,mail,otherMails,userPrincipalName,userType,externalUserState,"
            + "accountEnabled,employeeId,proxyAddresses";
    /** How Exchange marks the addresses of a mailbox; the main one with capitals. */
    static final String SMTP = "smtp:";

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

    /** Guests, and who has an account of another organisation with the rights of a member. */
    static boolean isFromOutside(@Nullable String userType, @Nullable String principalName) {
        return "Guest".equalsIgnoreCase(userType)
                || principalName != null
                        && principalName.toUpperCase(Locale.ROOT).contains("#EXT#");
    }

    static boolean isFromOutside(JsonNode user) {
        return isFromOutside(Json.text(user, "userType"), Json.text(user, "userPrincipalName"));
    }

    /** A guest's user principal name is no address. */
    static List<String> mails(@Nullable String mail, @Nullable String principalName, List<String> others) {
        List<String> mails = new ArrayList<>();
        if (mail != null) {
            mails.add(mail);
        }
        if (principalName != null && principalName.contains("@") && !isFromOutside(null, principalName)) {
            mails.add(principalName);
        }
        mails.addAll(others);
        return mails;
    }

    static List<String> otherMails(JsonNode user) {
        return StreamSupport.stream(user.path("otherMails").spliterator(), false)
                .map(JsonNode::asText)
                .toList();
    }

    /** Every address at which the mailbox takes mail. */
    static List<String> aliases(JsonNode user) {
        return StreamSupport.stream(user.path("proxyAddresses").spliterator(), false)
                .map(JsonNode::asText)
                .filter(address -> address.regionMatches(true, 0, SMTP, 0, SMTP.length()))
                .map(address -> address.substring(SMTP.length()))
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
