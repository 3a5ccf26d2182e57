package io.gallerist.azure;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** People and groups of the directory, through Microsoft Graph. */
@ApplicationScoped
public class Directory {
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F-]{36}");
    private static final String FIELDS =
            "id,displayName,mail,otherMails,userPrincipalName,userType,externalUserState,accountEnabled";

    private final Calls calls;
    private final Graph graph;

    @Inject
    Directory(AzureClients azure) {
        this(azure.calls(), Graph.at(azure.settings(), azure.graphTokens()));
    }

    Directory(Calls calls, Graph graph) {
        this.calls = calls;
        this.graph = graph;
    }

    /**
     * The one person with this address as mail, else as another mail, else as user principal name. A guest's user
     * principal name is not an address, so that alone would miss guests.
     *
     * @throws AzureRefusal INVALID, {@code AmbiguousMail}, when two people have it in the same field: a share must not
     *     go to the wrong one
     */
    public Optional<DirectoryUser> findByMail(String mail) {
        if (mail.isBlank()) {
            return Optional.empty();
        }
        var wanted = "'" + mail.strip().replace("'", "''") + "'";
        var filter =
                "mail eq " + wanted + " or otherMails/any(m:m eq " + wanted + ") or userPrincipalName eq " + wanted;
        var answer = calls.await(graph.read(bearer -> graph.api().users(bearer, filter, FIELDS)));
        var found =
                StreamSupport.stream(answer.path("value").spliterator(), false).toList();
        return best(found, mail.strip()).map(Directory::user);
    }

    private static Optional<JsonNode> best(List<JsonNode> found, String mail) {
        List<Predicate<JsonNode>> fields = List.of(
                user -> mail.equalsIgnoreCase(Json.text(user, "mail")),
                user -> StreamSupport.stream(user.path("otherMails").spliterator(), false)
                        .anyMatch(other -> mail.equalsIgnoreCase(other.asText())),
                user -> mail.equalsIgnoreCase(Json.text(user, "userPrincipalName")));
        for (var field : fields) {
            var matches = found.stream().filter(field).toList();
            if (matches.size() > 1) {
                var words = matches.size() + " people of the directory have the address " + mail;
                throw new AzureRefusal(AzureRefusal.Kind.INVALID, 0, "AmbiguousMail", words, null, null, null);
            }
            if (matches.size() == 1) {
                return Optional.of(matches.get(0));
            }
        }
        return Optional.empty();
    }

    /** Empty for nobody and for what is no object id. */
    public Optional<DirectoryUser> find(String objectId) {
        if (!GUID.matcher(objectId).matches()) {
            return Optional.empty();
        }
        return calls.find(graph.read(bearer -> graph.api().user(bearer, objectId, FIELDS)))
                .map(Directory::user);
    }

    /**
     * Invites a guest; Microsoft sends the mail. Inviting the same address again sends another to the same guest; a
     * guest whose sign-in is blocked is refused with status 412.
     *
     * @param redirectUrl where the guest lands after accepting
     * @param message the portal's own words in the mail
     */
    public Invitation invite(String mail, String redirectUrl, @Nullable String message) {
        var body = Json.object()
                .put("invitedUserEmailAddress", mail.strip())
                .put("inviteRedirectUrl", redirectUrl)
                .put("sendInvitationMessage", true);
        if (message != null && !message.isBlank()) {
            body.putObject("invitedUserMessageInfo").put("customizedMessageBody", message);
        }
        var answer = calls.await(graph.write(bearer -> graph.api().invite(bearer, body)));
        return new Invitation(
                Facts.text(Json.text(answer.path("invitedUser"), "id"), ""),
                Json.text(answer, "inviteRedeemUrl"),
                Facts.text(Json.text(answer, "status"), "Unknown"));
    }

    /** The ids of all groups that a person is in, through other groups too; none for somebody unknown. */
    public Set<String> groupsOf(String objectId) {
        var groups = new LinkedHashSet<String>();
        if (!GUID.matcher(objectId).matches()) {
            return groups;
        }
        var which = Json.object().put("securityEnabledOnly", false);
        calls.find(graph.read(bearer -> graph.api().memberGroups(bearer, objectId, which)))
                .ifPresent(answer -> answer.path("value").forEach(id -> groups.add(id.asText())));
        return groups;
    }

    private static DirectoryUser user(JsonNode user) {
        var principalName = Facts.text(Json.text(user, "userPrincipalName"), "");
        return new DirectoryUser(
                user.path("id").asText(),
                Facts.text(Json.text(user, "displayName"), principalName),
                Json.text(user, "mail"),
                principalName,
                "Guest".equalsIgnoreCase(Json.text(user, "userType")),
                Json.text(user, "externalUserState"),
                user.path("accountEnabled").asBoolean(true));
    }
}
