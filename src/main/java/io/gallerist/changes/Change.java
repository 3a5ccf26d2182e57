package io.gallerist.changes;

import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody wants to be different in Azure: an immutable record, already validated. Its canonical JSON
 * and digest are what reviewers approve and what is carried out.
 */
public interface Change {
    /** The catalogue's id of the gallery whose owners decide; null for one that is still to be created. */
    @Nullable
    UUID galleryId();

    /** The Azure resource id that would be written. */
    String target();

    /** What Azure copies from while it carries this out, by resource id or address: no two requests may at once. */
    default Set<String> buildsFrom() {
        return Set.of();
    }

    /** Directories beside the portal's own that Azure has to hear from on the write and on each look at it. */
    default Set<String> tenants() {
        return Set.of();
    }

    /** Whether the target goes, with all that is in it: nobody writes inside meanwhile. */
    default boolean removes() {
        return false;
    }

    /** The access that it gives; empty for what gives none. */
    default Optional<GivenAccess> gives() {
        return Optional.empty();
    }

    /** One line that says what is asked, such as "Image version 1.0.0 of myImageDefinition". */
    String title();
}
