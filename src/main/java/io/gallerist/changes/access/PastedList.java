package io.gallerist.changes.access;

import io.gallerist.policies.SharingRules;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Addresses as people paste them: one a line, or separated by commas and semicolons, with names around them or without.
 *
 * @param twice addresses that were there more than once, and count once
 */
record PastedList(List<Item> items, List<String> twice) {
    /** What stood in the list, and the address in it, in lower case; empty where it is none. */
    record Item(String text, String mail) {
        boolean isMail() {
            return !mail.isEmpty();
        }
    }

    /** In characters: more than a hundred addresses with names need, and less than the server takes of one field. */
    static final int LONGEST = 32 * 1024;

    private static final int LONGEST_MAIL = 254;
    /** With the name around it. */
    private static final int LONGEST_PART = 400;

    private static final String SCHEME = "mailto:";
    private static final Pattern MAIL =
            Pattern.compile("[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1,64}@[A-Za-z0-9-]{1,63}(\\.[A-Za-z0-9-]{1,63})+");

    static PastedList of(String typed) {
        List<Item> items = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        Set<String> twice = new LinkedHashSet<>();
        for (String text : parts(typed)) {
            Item item = new Item(text, mail(text));
            if (!item.isMail() || seen.add(item.mail())) {
                items.add(item);
            } else {
                twice.add(item.mail());
            }
        }
        return new PastedList(List.copyOf(items), List.copyOf(twice));
    }

    /** In one pass; between quotes a comma separates nothing, and a line always ends what stands on it. */
    private static List<String> parts(String typed) {
        List<String> parts = new ArrayList<>();
        StringBuilder part = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at <= typed.length(); at++) {
            char sign = at == typed.length() ? '\n' : typed.charAt(at);
            boolean isEnd = sign == '\n' || sign == '\r' || sign == ';' && !quoted;
            if (isEnd || sign == ',' && !quoted && !isInName(typed, at, part)) {
                String text = part.toString().strip();
                if (!text.isEmpty()) {
                    parts.add(text);
                }
                part.setLength(0);
                quoted = quoted && !isEnd;
            } else if (sign != '\0') {
                quoted ^= sign == '"';
                part.append(sign);
            }
        }
        return parts;
    }

    /** "Smith, Bob <bob@x.example>": no address stands before the comma, and one in brackets before the next end. */
    private static boolean isInName(String typed, int comma, StringBuilder before) {
        if (before.length() > LONGEST_PART || before.indexOf("@") >= 0) {
            return false;
        }
        int last = Math.min(typed.length(), comma + LONGEST_PART);
        for (int at = comma + 1; at < last; at++) {
            char sign = typed.charAt(at);
            if (sign == '<') {
                return true;
            }
            if (sign == ',' || sign == ';' || sign == '\n' || sign == '\r' || sign == '@') {
                return false;
            }
        }
        return false;
    }

    /** Empty for what is no address. */
    private static String mail(String text) {
        if (text.length() > LONGEST_PART) {
            return "";
        }
        int open = text.indexOf('<');
        boolean isNamed = open >= 0
                && text.endsWith(">")
                && text.indexOf('<', open + 1) < 0
                && text.indexOf('>') == text.length() - 1;
        String bare = isNamed ? text.substring(open + 1, text.length() - 1).strip() : text;
        String mail = bare.regionMatches(true, 0, SCHEME, 0, SCHEME.length()) ? bare.substring(SCHEME.length()) : bare;
        String sent = asSent(mail);
        return sent.length() <= LONGEST_MAIL && MAIL.matcher(sent).matches() ? sent.toLowerCase(Locale.ROOT) : "";
    }

    /** With the domain as mail servers and the directory spell it, whatever letters it is written in. */
    private static String asSent(String mail) {
        int at = mail.lastIndexOf('@');
        return at < 0 ? mail : mail.substring(0, at + 1) + SharingRules.domain(mail);
    }
}
