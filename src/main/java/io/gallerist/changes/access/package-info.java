/** Sharing a gallery: a mail address in, a Reader assignment out, with an invitation where one is needed. */
@NullMarked
package io.gallerist.changes.access;

import org.jspecify.annotations.NullMarked;
