package io.gallerist.campaigns;

import io.gallerist.people.Person;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/** Whose access is somebody's own, by whatever account: nobody decides on that. */
final class OwnAccess {
    private OwnAccess() {}

    /**
     * The ids of those items that are the person's own; one statement.
     *
     * @param accounts object ids that the directory knows to be the person's, too
     */
    static Set<UUID> among(Collection<CampaignItem> items, Person me, Set<String> accounts) {
        Set<String> mine = new HashSet<>(accounts);
        mine.add(me.objectId);
        List<String> principals = items.stream()
                .map(item -> item.principalId)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .toList();
        Person.<Person>list("objectId in ?1", principals).stream()
                .filter(person -> person.isSameAs(me))
                .forEach(person -> mine.add(person.objectId));
        Set<String> marks = me.allMarks();
        return items.stream()
                .filter(item -> mine.contains(item.principalId)
                        || marks.contains(item.mail.strip().toLowerCase(Locale.ROOT)))
                .map(item -> item.id)
                .collect(Collectors.toSet());
    }
}
