package io.gallerist.requests;

import io.gallerist.azure.ResourceId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The open requests that are about a resource, about what lies in it, or about what it lies in. */
public final class Claims {
    private Claims() {}

    /** Whether another open request would write the same Azure resource. */
    public static boolean isSpokenFor(ResourceId target, @Nullable UUID butNot) {
        return Request.count("targetKey = ?1 and status in ?2 and id <> ?3", target.key(), Status.OPEN, orNone(butNot))
                > 0;
    }

    /** Other open requests for something inside a resource, oldest first. */
    public static List<Request> within(ResourceId outer, @Nullable UUID butNot) {
        return Request.list(
                "targetKey like ?1 escape '!' and status in ?2 and id <> ?3 order by number",
                Nesting.below(outer.key()),
                Status.OPEN,
                orNone(butNot));
    }

    /** An open request to delete something that a resource lies in. */
    public static Optional<Request> removalAround(ResourceId inner) {
        return removalAround(inner.key(), Status.OPEN);
    }

    static Optional<Request> removalAround(String key, Set<Status> statuses) {
        return Request.find(
                        "targetKey in ?1 and removes = true and status in ?2 order by number",
                        Nesting.above(key),
                        statuses)
                .firstResultOptional();
    }

    private static UUID orNone(@Nullable UUID id) {
        return id == null ? new UUID(0, 0) : id;
    }
}
