package io.gallerist.azure;

import org.jspecify.annotations.Nullable;

/** Somebody else's sentence, made safe to keep: no control characters, not endless. */
final class Words {
    private static final int LONGEST = 4000;

    private Words() {}

    static String plain(@Nullable String theirs, String otherwise) {
        if (theirs == null || theirs.isBlank()) {
            return otherwise;
        }
        var plain = theirs.replaceAll("[\\p{Cntrl}\\s]+", " ").strip();
        return plain.length() <= LONGEST ? plain : plain.substring(0, LONGEST) + "…";
    }
}
