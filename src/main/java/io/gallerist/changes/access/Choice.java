package io.gallerist.changes.access;

import io.gallerist.access.Recipient;
import io.gallerist.azure.DirectoryEntry;
import io.gallerist.web.Option;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Somebody or something on the form that access can be ticked for.
 *
 * @param key type and object id, or the address of somebody whom the directory does not know
 * @param name what stands beside the box
 * @param hint what tells it from others of that name
 */
record Choice(String key, String name, String hint) {
    private static final String ADDRESS = "Mail";
    private static final String TAB = "\t";

    static Choice of(Recipient recipient) {
        String key = recipient.isKnown() ? recipient.type() + ":" + recipient.id() : ADDRESS + ":" + recipient.mail();
        return new Choice(key, recipient.name(), Words.marks(recipient));
    }

    static Choice of(DirectoryEntry entry) {
        String hint = entry.type().equals(DirectoryEntry.APPLICATION)
                ? (entry.guest() ? "application of another organisation · " : "application · ") + entry.note()
                : Words.marks(Picking.recipient(entry));
        return new Choice(entry.type() + ":" + entry.id(), entry.name(), entry.enabled() ? hint : hint + " · blocked");
    }

    /** Of each key the one that was shown last. */
    static List<Choice> all(List<String> texts) {
        Map<String, Choice> all = new LinkedHashMap<>();
        texts.stream()
                .map(text -> text.split(TAB, -1))
                .filter(parts -> parts.length == 3)
                .forEach(parts -> all.put(parts[0], new Choice(parts[0], parts[1], parts[2])));
        return List.copyOf(all.values());
    }

    String text() {
        return String.join(TAB, key, name.replaceAll("\\s+", " "), hint.replaceAll("\\s+", " "));
    }

    /** Object ids among some keys. */
    static List<String> ids(List<String> keys, String type) {
        return keys.stream()
                .filter(key -> key.startsWith(type + ":"))
                .map(key -> key.substring(type.length() + 1))
                .toList();
    }

    static List<String> addresses(List<String> keys) {
        return ids(keys, ADDRESS);
    }

    Option option() {
        return Option.of(key, name, hint);
    }
}
