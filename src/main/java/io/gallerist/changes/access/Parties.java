package io.gallerist.changes.access;

import io.gallerist.access.Recipient;
import io.gallerist.azure.DirectoryEntry;
import io.gallerist.policies.Party;
import java.util.List;
import java.util.stream.Stream;

/** Recipients as rules look at them. */
final class Parties {
    private Parties() {}

    /** Of a group the guests in it count. */
    static Party of(DirectoryEntry entry, String typed) {
        if (entry.isGroup()) {
            List<DirectoryEntry> guests = entry.guests();
            return new Party(
                    guests.stream().map(DirectoryEntry::mail).toList(),
                    Stream.concat(entry.mails().stream(), guests.stream().flatMap(guest -> guest.mails().stream()))
                            .toList(),
                    entry.guest());
        }
        return new Party(List.of(typed, entry.mail()), entry.mails(), entry.guest());
    }

    /** Whom the directory does not know. */
    static Party of(Recipient recipient) {
        return new Party(List.of(recipient.mail()), List.of(), recipient.external());
    }
}
