package io.gallerist.policies;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who reviews, as a policy names them: resolved to people only when a decision is made.
 *
 * @param id of the portal's group ({@link io.gallerist.people.DirectoryGroup}) or person; null for the other types
 * @param name of the group or person when the policy was written, for readers
 */
public record Reviewers(
        Type type, @Nullable UUID id, @Nullable String name) {
    public enum Type {
        OWNERS,
        ADMINISTRATORS,
        GROUP,
        PERSON,
        /** The requester's manager by the directory; the owners where it knows none. */
        MANAGER
    }

    public static Reviewers owners() {
        return new Reviewers(Type.OWNERS, null, null);
    }

    public static Reviewers administrators() {
        return new Reviewers(Type.ADMINISTRATORS, null, null);
    }

    public static Reviewers manager() {
        return new Reviewers(Type.MANAGER, null, null);
    }
}
