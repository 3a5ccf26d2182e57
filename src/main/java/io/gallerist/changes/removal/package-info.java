/** Deleting an image version, a definition or a gallery: what else goes, what stands in the way, and from the inside out. */
@NullMarked
package io.gallerist.changes.removal;

import org.jspecify.annotations.NullMarked;
