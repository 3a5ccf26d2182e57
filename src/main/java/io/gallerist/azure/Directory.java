package io.gallerist.azure;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/** People and groups of the directory, through Microsoft Graph. */
@ApplicationScoped
public class Directory {
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F-]{36}");
    private static final String FIELDS = DirectoryReading.USER_FIELDS;
    /** The most values that Graph takes in one {@code in}: of so many people it tells in one call. */
    public static final int MOST_IDS = 15;

    private static final int LARGEST_PAGE = GraphLists.LARGEST_PAGE;

    private final Calls calls;
    private final Graph graph;
    private final GraphLists lists;

    @Inject
    Directory(AzureClients azure) {
        this(azure.calls(), Graph.at(azure.settings(), azure.graphTokens()));
    }

    Directory(Calls calls, Graph graph) {
        this.calls = calls;
        this.graph = graph;
        this.lists = new GraphLists(calls, graph);
    }

    /**
     * The one person with this address as mail, else as another mail, else as an alias of the mailbox, else as user
     * principal name. A guest's user
     * principal name is not an address, so that alone would miss guests.
     *
     * @throws AzureRefusal INVALID, {@code AmbiguousMail}, when two people have it in the same field: a share must not
     *     go to the wrong one
     */
    public Optional<DirectoryUser> findByMail(String mail) {
        if (mail.isBlank()) {
            return Optional.empty();
        }
        var wanted = quoted(mail);
        var filter = "mail eq " + wanted + " or otherMails/any(m:m eq " + wanted + ") or proxyAddresses/any(p:p eq "
                + quoted(DirectoryReading.SMTP + mail.strip()) + ") or userPrincipalName eq " + wanted;
        var answer = calls.await(graph.read(bearer -> graph.api().users(bearer, filter, FIELDS)));
        var found =
                StreamSupport.stream(answer.path("value").spliterator(), false).toList();
        return best(found, mail.strip()).map(DirectoryReading::user);
    }

    private static Optional<JsonNode> best(List<JsonNode> found, String mail) {
        List<Predicate<JsonNode>> fields = List.of(
                user -> mail.equalsIgnoreCase(Json.text(user, "mail")),
                user -> DirectoryReading.otherMails(user).stream().anyMatch(mail::equalsIgnoreCase),
                user -> DirectoryReading.aliases(user).stream().anyMatch(mail::equalsIgnoreCase),
                user -> mail.equalsIgnoreCase(Json.text(user, "userPrincipalName")));
        for (var field : fields) {
            var matches = found.stream().filter(field).toList();
            if (matches.size() > 1) {
                throw ambiguous("AmbiguousMail", matches.size() + " people of the directory have the address " + mail);
            }
            if (matches.size() == 1) {
                return Optional.of(matches.get(0));
            }
        }
        return Optional.empty();
    }

    private static String quoted(String text) {
        return "'" + text.strip().replace("'", "''") + "'";
    }

    private static AzureRefusal ambiguous(String code, String words) {
        return new AzureRefusal(AzureRefusal.Kind.INVALID, 0, code, words, null, null, null);
    }

    /** Empty for nobody and for what is no object id. */
    public Optional<DirectoryUser> find(String objectId) {
        if (!GUID.matcher(objectId).matches()) {
            return Optional.empty();
        }
        return calls.find(graph.read(bearer -> graph.api().user(bearer, objectId, FIELDS)))
                .map(DirectoryReading::user);
    }

    /** Those of these people whom the directory knows, by object id; a few at a time, as Graph allows it. */
    public Map<String, DirectoryUser> findAll(List<String> objectIds) {
        var ids = objectIds.stream().filter(id -> GUID.matcher(id).matches()).toList();
        var found = new HashMap<String, DirectoryUser>();
        for (var from = 0; from < ids.size(); from += MOST_IDS) {
            var filter = ids.subList(from, Math.min(ids.size(), from + MOST_IDS)).stream()
                    .collect(Collectors.joining("','", "id in ('", "')"));
            var answer = calls.await(graph.read(bearer -> graph.api().users(bearer, filter, FIELDS)));
            answer.path("value").forEach(user -> found.put(user.path("id").asText(), DirectoryReading.user(user)));
        }
        return found;
    }

    /** Whom the directory has as somebody's manager, if anybody. */
    public Optional<DirectoryUser> managerOf(String objectId) {
        if (!GUID.matcher(objectId).matches()) {
            return Optional.empty();
        }
        return calls.find(graph.read(bearer -> graph.api().manager(bearer, objectId, FIELDS)))
                .filter(manager -> DirectoryReading.is(manager, "user"))
                .map(DirectoryReading::user);
    }

    /**
     * Invites a guest; Microsoft sends the mail. Inviting the same address again sends another to the same guest; a
     * guest whose sign-in is blocked is refused with status 412.
     *
     * @param redirectUrl where the guest lands after accepting
     * @param message the portal's own words in the mail
     */
    public Invitation invite(String mail, String redirectUrl, @Nullable String message) {
        var body = invitation(mail, redirectUrl, message);
        var answer = calls.await(graph.write(bearer -> graph.api().invite(bearer, body)));
        return new Invitation(
                Facts.text(Json.text(answer.path("invitedUser"), "id"), ""),
                Json.text(answer, "inviteRedeemUrl"),
                Facts.text(Json.text(answer, "status"), "Unknown"));
    }

    /** What {@link #invite} sends. */
    public static ObjectNode invitation(String mail, String redirectUrl, @Nullable String message) {
        var body = Json.object()
                .put("invitedUserEmailAddress", mail.strip())
                .put("inviteRedirectUrl", redirectUrl)
                .put("sendInvitationMessage", true);
        if (message != null && !message.isBlank()) {
            body.putObject("invitedUserMessageInfo").put("customizedMessageBody", message);
        }
        return body;
    }

    /**
     * The one group of this name or mail address.
     *
     * @throws AzureRefusal INVALID, {@code AmbiguousGroup}, when there are two
     */
    public Optional<DirectoryGroupFacts> findGroup(String nameOrMail) {
        if (nameOrMail.isBlank()) {
            return Optional.empty();
        }
        var filter = "displayName eq " + quoted(nameOrMail) + " or mail eq " + quoted(nameOrMail);
        var found = calls.await(graph.read(bearer -> graph.api().groups(bearer, filter, DirectoryReading.GROUP_FIELDS)))
                .path("value");
        if (found.size() > 1) {
            throw ambiguous("AmbiguousGroup", "The directory has " + found.size() + " groups called " + nameOrMail);
        }
        return found.isEmpty() ? Optional.empty() : Optional.of(DirectoryReading.group(found.get(0)));
    }

    /**
     * All groups that a person is in, through other groups too; none for somebody unknown. Without Graph's cast to
     * groups: that is answered from an index that follows the directory only after a while, and who was just taken out
     * of a group must not decide.
     */
    public List<DirectoryGroupFacts> groupsOf(String objectId) {
        if (!GUID.matcher(objectId).matches()) {
            return List.of();
        }
        var fields = DirectoryReading.GROUP_FIELDS;
        return lists
                .all((bearer, token) -> graph.api().groupsOf(bearer, objectId, fields, LARGEST_PAGE, token))
                .stream()
                .filter(item -> DirectoryReading.is(item, "group"))
                .map(DirectoryReading::group)
                .toList();
    }

    /** The people of a group, those of groups in it too; none of an unknown group. */
    public List<DirectoryUser> membersOf(String groupObjectId) {
        if (!GUID.matcher(groupObjectId).matches()) {
            return List.of();
        }
        return lists
                .all((bearer, token) -> graph.api().membersOf(bearer, groupObjectId, FIELDS, LARGEST_PAGE, token))
                .stream()
                .filter(item -> DirectoryReading.is(item, "user"))
                .map(DirectoryReading::user)
                .toList();
    }
}
