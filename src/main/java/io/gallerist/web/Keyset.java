package io.gallerist.web;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A place in a sorted list: the sort values and id of a row, and on which side of it to read.
 *
 * <p>Unlike an offset it stays put while rows are added, and page 1000 costs as much as page 1. The text is opaque to
 * readers but not secret: it may hold nothing that the row itself would not show.
 */
public record Keyset(boolean newer, List<String> values) {

    private static final String SEPARATOR = "\u001f";
    private static final int LONGEST = 1000;

    public Keyset {
        values = List.copyOf(values);
    }

    /** Empty for the first page, which is also what a text not written by us leads to. */
    public static Optional<Keyset> parse(@Nullable String text) {
        if (text == null || text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), StandardCharsets.UTF_8).replace("\0", "");
            List<String> parts = Arrays.asList(plain.split(SEPARATOR, -1));
            boolean known = parts.size() > 1
                    && (parts.get(0).equals("newer") || parts.get(0).equals("older"));
            return known
                    ? Optional.of(new Keyset(parts.get(0).equals("newer"), parts.subList(1, parts.size())))
                    : Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        String plain = (newer ? "newer" : "older") + SEPARATOR + String.join(SEPARATOR, values);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(plain.getBytes(StandardCharsets.UTF_8));
    }

    public String text(int index) {
        if (index >= values.size()) {
            throw malformed();
        }
        return values.get(index);
    }

    public Instant instant(int index) {
        try {
            return Instant.parse(text(index));
        } catch (DateTimeException e) {
            throw malformed();
        }
    }

    public UUID uuid(int index) {
        try {
            return UUID.fromString(text(index));
        } catch (IllegalArgumentException e) {
            throw malformed();
        }
    }

    public long number(int index) {
        try {
            return Long.parseLong(text(index));
        } catch (NumberFormatException e) {
            throw malformed();
        }
    }

    private static BadRequest malformed() {
        return new BadRequest("This link to a page of a list is not complete. Start again from the list.");
    }
}
