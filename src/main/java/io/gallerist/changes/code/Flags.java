package io.gallerist.changes.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The flags of an {@code az} command. */
final class Flags {
    /**
     * What the command line reads as itself: it takes {@code @} for a file, a dash for a flag, and brackets, quotes,
     * {@code null} and {@code ?} at the beginning for a notation of its own.
     */
    private static final Pattern SAYABLE = Pattern.compile("(?!null$)[^\\s\\p{Cntrl}@'\"{\\[?-][^\\p{Cntrl}']*");

    private static final Pattern KEY = Pattern.compile("[A-Za-z0-9_-]+");

    private final List<List<String>> flags = new ArrayList<>();
    private boolean sayable = true;

    /** Nothing for what is missing. */
    Flags add(String flag, JsonNode value) {
        if (value.isValueNode()) {
            add(flag, value.asText());
        } else if (!value.isMissingNode()) {
            sayable = false;
        }
        return this;
    }

    Flags add(String flag, String... values) {
        return add(flag, List.of(values));
    }

    Flags add(String flag, List<String> values) {
        List<String> words = new ArrayList<>(List.of(flag));
        values.forEach(value -> words.add(said(value)));
        flags.add(words);
        return this;
    }

    /** {@code key=value} pairs; nothing for none. */
    Flags pairs(String flag, JsonNode object) {
        List<String> pairs = new ArrayList<>();
        object.properties().forEach(field -> {
            sayable &= KEY.matcher(field.getKey()).matches();
            pairs.add(field.getKey() + "=" + said(field.getValue().asText()));
        });
        return pairs.isEmpty() ? this : add(flag, pairs);
    }

    Flags required(String flag, JsonNode value) {
        failUnless(!value.isMissingNode());
        return add(flag, value);
    }

    /** The CLI takes nought for nothing. */
    Flags positive(String flag, JsonNode value) {
        failUnless(value.isMissingNode() || value.asInt() > 0);
        return add(flag, value);
    }

    /** The CLI adds a time of its own to a mere day. */
    Flags moment(String flag, JsonNode value) {
        failUnless(value.isMissingNode() || value.asText().contains("T"));
        return add(flag, value);
    }

    Flags list(String flag, JsonNode values) {
        List<String> words = values.valueStream().map(JsonNode::asText).toList();
        return words.isEmpty() ? this : add(flag, words);
    }

    /** Says that the command can't do it. */
    void fail() {
        sayable = false;
    }

    void failUnless(boolean possible) {
        sayable &= possible;
    }

    boolean areSayable() {
        return sayable;
    }

    List<List<String>> words() {
        return flags;
    }

    private String said(String value) {
        sayable &= SAYABLE.matcher(value).matches();
        return value;
    }
}
