package io.gallerist.drift;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.catalog.Gallery;
import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Nobody decides on access for themselves, by whatever account. Asks the directory: outside of any transaction. */
@ApplicationScoped
class OwnAccess {
    @Inject
    Standing standing;

    @Inject
    CurrentPerson me;

    @Inject
    Clock clock;

    /** The object ids, in lower case, of the reader's own accounts that these are about; empty when nobody can tell. */
    Optional<Set<String>> among(List<FindingRow> findings) {
        List<String> people = findings.stream()
                .filter(one -> one.isOpen() && one.isOfPerson())
                .map(FindingRow::principalId)
                .distinct()
                .toList();
        return people.isEmpty()
                ? Optional.of(Set.of())
                : standing.ownAmong(me.get(), people).map(this::withMine);
    }

    private Set<String> withMine(Set<String> accounts) {
        Set<String> all = new HashSet<>(Set.of(me.objectId().toLowerCase(Locale.ROOT)));
        accounts.forEach(id -> all.add(id.toLowerCase(Locale.ROOT)));
        return all;
    }

    /** That somebody tried is in the trail. */
    void refused(Gallery gallery) {
        AuditTrail.refused(
                Act.by(me.get(), clock), "access.decide-own", gallery.subject(), "it is the person's own access");
    }
}
