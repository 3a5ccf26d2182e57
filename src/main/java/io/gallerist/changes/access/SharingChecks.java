package io.gallerist.changes.access;

import io.gallerist.access.AssignmentRoom;
import io.gallerist.access.Recipient;
import io.gallerist.azure.DirectoryEntry;
import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.Gallery;
import io.gallerist.policies.Party;
import io.gallerist.policies.Policies;
import io.gallerist.policies.SharingRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/** Whether access may be given as things and rules are now. */
@ApplicationScoped
class SharingChecks {
    @Inject
    Policies policies;

    @Inject
    Picking picking;

    @Inject
    Overlaps overlaps;

    @Inject
    Clock clock;

    SharingRules rules(UUID gallery) {
        return policies.sharing(gallery);
    }

    List<String> againstRules(ShareAccess change) {
        Gallery gallery = Gallery.findById(change.galleryId());
        SharingRules rules = rules(change.galleryId());
        Instant now = clock.instant();
        List<String> found = new ArrayList<>();
        if (change.end().filter(end -> !end.isAfter(now)).isPresent()) {
            found.add("The day until which access was to be given is over. Choose a later one.");
        }
        rules.refusal(change.end().orElse(null), gallery.zoneId(), now).ifPresent(found::add);
        against(rules, change.recipients())
                .forEach((recipient, why) -> found.add(recipient.name() + " gets no access: " + why));
        return found;
    }

    /**
     * Whom the rules refuse, and why: by what the directory has now, whatever was written down when it was asked for.
     *
     * @throws io.gallerist.azure.AzureRefusal when the directory can't be asked
     */
    Map<Recipient, String> against(SharingRules rules, List<Recipient> recipients) {
        if (recipients.isEmpty() || rules.takesEverybody()) {
            return Map.of();
        }
        List<String> keys = recipients.stream()
                .filter(Recipient::isKnown)
                .map(one -> Choice.of(one).key())
                .toList();
        List<String> mails = recipients.stream()
                .filter(one -> !one.isKnown())
                .map(Recipient::mail)
                .toList();
        List<DirectoryEntry> now = picking.read(keys, mails);
        Map<Recipient, String> against = new LinkedHashMap<>();
        for (Recipient recipient : recipients) {
            Party party = now.stream()
                    .filter(entry -> recipient.isKnown()
                            ? recipient.id().equalsIgnoreCase(entry.id())
                            : entry.goesBy(recipient.mail().toLowerCase(Locale.ROOT)))
                    .findFirst()
                    .map(entry -> Party.of(entry, recipient.mail()))
                    .orElseGet(() -> Parties.of(recipient));
            rules.refusal(party).ifPresent(why -> against.put(recipient, why));
        }
        return against;
    }

    /** The same, and what is needless or has no room. */
    List<String> obstacles(ShareAccess change, UUID requestId) {
        List<String> found = new ArrayList<>(againstRules(change));
        Overlaps.Seen seen = overlaps.inPortal(change, requestId);
        for (Recipient recipient : change.recipients()) {
            seen.of(recipient, change).ifPresent(why -> found.add(recipient.name() + " " + why));
        }
        AssignmentRoom.of(ResourceId.of(change.scope()).subscription())
                .filter(room -> room.left() < change.recipients().size())
                .ifPresent(room -> found.add("The subscription has room for " + room.left()
                        + " more role assignments, and this needs "
                        + change.recipients().size()
                        + ". Ask for a group, or have others removed."));
        return found;
    }
}
