package io.gallerist.campaigns;

import java.util.Optional;

/** What somebody chose to do with access. */
enum Verdict {
    KEEP,
    REMOVE;

    static Optional<Verdict> of(String word) {
        return switch (word) {
            case "keep" -> Optional.of(KEEP);
            case "remove" -> Optional.of(REMOVE);
            default -> Optional.empty();
        };
    }
}
