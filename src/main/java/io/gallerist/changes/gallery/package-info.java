/** Asking for a gallery, which administrators decide on, and for changes of one that its owners decide on. */
@NullMarked
package io.gallerist.changes.gallery;

import org.jspecify.annotations.NullMarked;
