package io.gallerist.azure;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Finds people, groups and applications that a role can be given to; many at once with few calls of Graph. */
@ApplicationScoped
public class DirectorySearch {
    private static final Pattern GUID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    /** Two conditions each: Graph takes 15 that are joined by {@code or}. */
    private static final int MOST_MAILS = 7;

    /** @param more whether there are others that would have matched */
    public record Found(List<DirectoryEntry> entries, boolean more) {
        public Found {
            entries = List.copyOf(entries);
        }
    }

    private final Calls calls;
    private final Graph graph;
    private final GraphLists lists;
    private final String home;

    @Inject
    DirectorySearch(AzureClients azure) {
        this.calls = azure.calls();
        this.graph = Graph.at(azure.settings(), azure.graphTokens());
        this.lists = new GraphLists(calls, graph);
        this.home = azure.settings().tenantId();
    }

    /**
     * Those of one type whose name, mail or user principal name has words that begin so. Nobody where the portal may
     * not read groups or applications: those permissions are not needed for anything else.
     *
     * @throws AzureRefusal when the directory can't be asked
     */
    public Found search(String type, String text, int most) {
        EntryReading reading = EntryReading.of(type);
        String words = text.replaceAll("[\"\\\\]", " ").strip();
        if (words.isEmpty()) {
            return new Found(List.of(), false);
        }
        String search = reading.searched().stream()
                .map(field -> "\"" + field + ":" + words + "\"")
                .collect(Collectors.joining(" OR "));
        try {
            JsonNode answer = calls.await(graph.read(bearer -> graph.api()
                    .matching(bearer, "eventual", reading.collection(), null, search, reading.fields(), true, most)));
            List<DirectoryEntry> entries = answer.path("value")
                    .valueStream()
                    .map(item -> reading.entry(item, home))
                    .toList();
            return new Found(entries, answer.path("@odata.count").asInt(0) > entries.size());
        } catch (AzureRefusal refusal) {
            if (refusal.kind() == AzureRefusal.Kind.DENIED && reading.isOptional()) {
                return new Found(List.of(), false);
            }
            throw refusal;
        }
    }

    /**
     * Those of one type that have these object ids; what is no object id, or nobody's of that type, is left out.
     *
     * @throws AzureRefusal when the directory can't be asked
     */
    public List<DirectoryEntry> byId(String type, Collection<String> ids) {
        List<String> wanted =
                ids.stream().filter(id -> GUID.matcher(id).matches()).distinct().toList();
        return in(EntryReading.of(type), "id", wanted);
    }

    /**
     * Everybody who has one of these addresses: as mail, as another mail or an alias, as user principal name, or a group as
     * mail.
     * Only for those that nobody has one way the next is tried.
     *
     * @throws AzureRefusal when the directory can't be asked
     */
    public List<DirectoryEntry> byMail(Collection<String> mails) {
        List<DirectoryEntry> found = new ArrayList<>();
        List<String> left = mails.stream()
                .map(mail -> mail.strip().toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
        EntryReading users = EntryReading.of(DirectoryEntry.USER);
        found.addAll(in(users, "mail", left));
        left = without(left, found);
        found.addAll(byOtherMail(users, left));
        left = without(left, found);
        found.addAll(in(users, "userPrincipalName", left));
        left = without(left, found);
        try {
            found.addAll(in(EntryReading.of(DirectoryEntry.GROUP), "mail", left));
        } catch (AzureRefusal refusal) {
            if (refusal.kind() != AzureRefusal.Kind.DENIED) {
                throw refusal;
            }
        }
        return List.copyOf(found);
    }

    /**
     * A group with who is in it from outside, through other groups too. Where the portal may not read that, somebody may
     * be: then it counts as if somebody were.
     *
     * @throws AzureRefusal when the directory can't be asked
     */
    public DirectoryEntry lookInto(DirectoryEntry group) {
        EntryReading users = EntryReading.of(DirectoryEntry.USER);
        try {
            List<DirectoryEntry> guests = lists
                    .all((bearer, token) ->
                            graph.api().membersOf(bearer, group.id(), users.fields(), GraphLists.LARGEST_PAGE, token))
                    .stream()
                    .filter(item -> DirectoryReading.is(item, "user"))
                    .map(item -> users.entry(item, home))
                    .filter(DirectoryEntry::guest)
                    .toList();
            return group.with(guests, false);
        } catch (AzureRefusal refusal) {
            if (refusal.kind() != AzureRefusal.Kind.DENIED) {
                throw refusal;
            }
            return group.with(List.of(), true);
        }
    }

    private static List<String> without(List<String> mails, List<DirectoryEntry> found) {
        return mails.stream()
                .filter(mail -> found.stream().noneMatch(one -> one.goesBy(mail)))
                .toList();
    }

    private List<DirectoryEntry> in(EntryReading reading, String field, List<String> values) {
        return parts(values, Directory.MOST_IDS)
                .flatMap(part -> filtered(
                        reading,
                        field
                                + part.stream()
                                        .map(DirectorySearch::quoted)
                                        .collect(Collectors.joining(", ", " in (", ")"))))
                .toList();
    }

    private List<DirectoryEntry> byOtherMail(EntryReading users, List<String> mails) {
        return parts(mails, MOST_MAILS)
                .flatMap(part -> filtered(
                        users,
                        part.stream()
                                .map(mail -> "otherMails/any(m:m eq " + quoted(mail) + ") or proxyAddresses/any(p:p eq "
                                        + quoted(DirectoryReading.SMTP + mail) + ")")
                                .collect(Collectors.joining(" or "))))
                .toList();
    }

    private Stream<DirectoryEntry> filtered(EntryReading reading, String filter) {
        return calls.await(graph.read(bearer -> graph.api()
                        .matching(bearer, null, reading.collection(), filter, null, reading.fields(), null, null)))
                .path("value")
                .valueStream()
                .filter(Objects::nonNull)
                .map(item -> reading.entry(item, home));
    }

    private static Stream<List<String>> parts(List<String> all, int most) {
        List<List<String>> parts = new ArrayList<>();
        for (int from = 0; from < all.size(); from += most) {
            parts.add(all.subList(from, Math.min(all.size(), from + most)));
        }
        return parts.stream();
    }

    private static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
