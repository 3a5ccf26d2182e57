package io.gallerist.policies;

import io.gallerist.azure.DirectoryEntry;
import java.util.List;
import java.util.stream.Stream;

/**
 * Somebody or something that is to get access, as rules look at it.
 *
 * @param main the addresses that it goes by; of a group those of the guests in it
 * @param all every address that is known to be its own
 * @param external whether it is from outside, or has somebody from outside in it
 */
public record Party(List<String> main, List<String> all, boolean external) {
    public Party {
        main = main.stream().filter(mail -> !mail.isEmpty()).distinct().toList();
        all = all.stream().filter(mail -> !mail.isEmpty()).distinct().toList();
    }

    /**
     * Somebody or something of the directory; of a group that was looked into the guests in it count.
     *
     * @param typed the address that it was asked for by; empty where it was picked
     */
    public static Party of(DirectoryEntry entry, String typed) {
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
}
