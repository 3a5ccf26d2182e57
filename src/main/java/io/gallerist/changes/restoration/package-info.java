/** Deleted image versions that Azure still keeps: which there are, until when, and having one back. */
@NullMarked
package io.gallerist.changes.restoration;

import org.jspecify.annotations.NullMarked;
