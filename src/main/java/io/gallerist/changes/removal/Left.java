package io.gallerist.changes.removal;

import io.gallerist.azure.ResourceId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What is still there of what shall go.
 *
 * @param approved all that shall go, in the order in which it goes
 * @param there of the approved, as far as was looked; what was not looked at counts as there
 * @param next those of the approved that hold nothing any more and so can go
 * @param foreign what lies among them and was not approved
 * @param anew versions by the ids of approved ones, that somebody made in their place
 */
record Left(
        List<ResourceId> approved,
        Set<ResourceId> there,
        List<Seen> next,
        List<ResourceId> foreign,
        List<ResourceId> anew) {
    private static final int MOST_NAMED = 10;

    /** A resource, Azure's word for what it is going through, and when it was published, if it is an image version. */
    record Seen(ResourceId id, String state, @Nullable Instant publishedAt) {}

    boolean isNothing() {
        return there.isEmpty();
    }

    List<ResourceId> gone() {
        return approved.stream().filter(id -> !there.contains(id)).toList();
    }

    /** "3 of 12 deleted". */
    String count() {
        return gone().size() + " of " + approved.size() + " deleted";
    }

    /** What is gone already and what is not, by name. */
    String account() {
        String done = gone().isEmpty() ? "Nothing was deleted." : count() + ": " + named(gone()) + ".";
        return done + " Still there: "
                + named(approved.stream().filter(there::contains).toList()) + ".";
    }

    private static String named(List<ResourceId> ids) {
        String names = ids.stream().limit(MOST_NAMED).map(Level::named).collect(Collectors.joining(", "));
        return ids.size() > MOST_NAMED ? names + " and " + (ids.size() - MOST_NAMED) + " more" : names;
    }
}
