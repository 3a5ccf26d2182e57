package io.gallerist.emulator.graph;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Answer;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.time.AzureClock;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

/** POST /invitations makes a guest of a mail address (Graph v1.0 invitation). */
public final class Invitations {
    private final Directory directory;
    private final AzureClock clock;
    private final String domain;
    private final Supplier<String> redeemUrl;

    /** @param redeemUrl where a guest accepts; known once the sign-in port is */
    public Invitations(Directory directory, AzureClock clock, String domain, Supplier<String> redeemUrl) {
        this.directory = directory;
        this.clock = clock;
        this.domain = domain;
        this.redeemUrl = redeemUrl;
    }

    Answer post(ObjectNode wanted) {
        String mail = required(wanted, "invitedUserEmailAddress");
        String redirect = required(wanted, "inviteRedirectUrl");
        if (!mail.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+")) {
            throw new AzureError(400, "BadRequest", "The invited user email address is invalid.");
        }
        ObjectNode user = existing(mail).orElseGet(() -> create(mail, wanted));
        String id = Json.text(user, "id");
        ObjectNode invitation = Json.object()
                .put("@odata.context", "https://graph.microsoft.com/v1.0/$metadata#invitations/$entity")
                .put("id", UUID.randomUUID().toString())
                .put(
                        "inviteRedeemUrl",
                        redeemUrl.get() + "?user=" + id + "&redirect="
                                + URLEncoder.encode(redirect, StandardCharsets.UTF_8))
                .put("invitedUserDisplayName", Json.text(user, "displayName"))
                .put("invitedUserType", "Guest")
                .put("invitedUserEmailAddress", mail)
                .put(
                        "sendInvitationMessage",
                        wanted.path("sendInvitationMessage").asBoolean(false))
                .put("resetRedemption", false)
                .put("inviteRedirectUrl", redirect)
                .put(
                        "status",
                        Json.text(user, "externalUserState").equals("Accepted") ? "Completed" : "PendingAcceptance");
        invitation.putObject("invitedUser").put("id", id);
        return Answer.json(201, invitation);
    }

    private static String required(ObjectNode wanted, String name) {
        String value = Json.text(wanted, name);
        if (value.isBlank()) {
            throw new AzureError(
                    400, "BadRequest", "Invalid value specified for property '" + name + "' of resource 'Invitation'.");
        }
        return value;
    }

    private Optional<ObjectNode> existing(String mail) {
        Optional<ObjectNode> found = directory.users().stream()
                .filter(Filter.of("mail eq '" + mail.replace("'", "''") + "'"))
                .findFirst();
        found.ifPresent(user -> {
            if (!user.path("accountEnabled").asBoolean(true)) {
                throw new AzureError(
                        412, "PreconditionFailed", "The invited user is blocked from signing in to this directory.");
            }
            if (!Json.text(user, "userType").equals("Guest")) {
                throw new AzureError(
                        400,
                        "BadRequest",
                        "The invited user already exists in the directory as object ID: " + Json.text(user, "id")
                                + ". They can use that account to sign in to shared apps and resources.");
            }
        });
        return found;
    }

    private ObjectNode create(String mail, ObjectNode wanted) {
        String name = Json.text(wanted, "invitedUserDisplayName");
        ObjectNode user = Json.object()
                .put("id", UUID.randomUUID().toString())
                .put("displayName", name.isBlank() ? mail.replaceFirst("@.*", "") : name)
                .put("mail", mail)
                .put("userPrincipalName", mail.replace('@', '_') + "#EXT#@" + domain)
                .put("userType", "Guest")
                .put("externalUserState", "PendingAcceptance")
                .put("externalUserStateChangeDateTime", clock.now().toString())
                .put("createdDateTime", clock.now().toString())
                .put("creationType", "Invitation")
                .put("accountEnabled", true);
        user.putArray("otherMails").add(mail);
        return directory.add(user).body();
    }
}
