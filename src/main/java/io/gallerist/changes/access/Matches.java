package io.gallerist.changes.access;

import java.util.List;

/** What a search in the directory found. */
record Matches(List<Choice> found, boolean more) {
    Matches {
        found = List.copyOf(found);
    }

    static Matches none() {
        return new Matches(List.of(), false);
    }
}
