package io.gallerist.azure;

import java.util.List;
import java.util.Locale;

/**
 * Somebody or something of the directory that a role can be given to.
 *
 * @param type User, Group or ServicePrincipal, as role assignments call them
 * @param id the object id
 * @param mails all addresses in lower case, the main one first; none for most groups and all applications
 * @param aliases in lower case, further addresses that its mailbox takes mail at: good for finding it, but no rule looks at
 *     them, since every mailbox of Microsoft 365 has one below onmicrosoft.com
 * @param guest whether it is another organisation's account or application, or a group with somebody like that in it
 * @param enabled false when sign-in is blocked
 * @param note what tells an application from others of its name: its client id; else empty
 * @param guests of a group that was looked into, those in it who are from outside
 */
public record DirectoryEntry(
        String type,
        String id,
        String name,
        List<String> mails,
        List<String> aliases,
        boolean guest,
        boolean enabled,
        String note,
        List<DirectoryEntry> guests) {
    public static final String USER = "User";
    public static final String GROUP = "Group";
    public static final String APPLICATION = "ServicePrincipal";

    public DirectoryEntry {
        mails = lower(mails);
        aliases = lower(aliases);
        guests = List.copyOf(guests);
    }

    private static List<String> lower(List<String> mails) {
        return mails.stream()
                .map(mail -> mail.toLowerCase(Locale.ROOT))
                .distinct()
                .toList();
    }

    /** @param mail in lower case */
    public boolean goesBy(String mail) {
        return mails.contains(mail) || aliases.contains(mail);
    }

    public boolean isGroup() {
        return type.equals(GROUP);
    }

    /** The same group, with who is in it from outside; {@code unknown} where that can't be read. */
    DirectoryEntry with(List<DirectoryEntry> found, boolean unknown) {
        return new DirectoryEntry(type, id, name, mails, aliases, unknown || !found.isEmpty(), enabled, note, found);
    }

    /** The main address; empty where there is none. */
    public String mail() {
        return mails.isEmpty() ? "" : mails.get(0);
    }
}
