package io.gallerist.changes;

import java.util.UUID;

/**
 * Something that somebody wants to be different in Azure: an immutable record, already validated. Its canonical JSON
 * and digest are what reviewers approve and what is carried out.
 */
public interface Change {
    /** The catalogue's id of the gallery whose owners decide. */
    UUID galleryId();

    /** The Azure resource id that would be written. */
    String target();

    /** One line that says what is asked, such as "Image version 1.0.0 of myImageDefinition". */
    String title();
}
