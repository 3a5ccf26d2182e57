/** Creating an image definition and changing what Azure lets change of one. */
@NullMarked
package io.gallerist.changes.definition;

import org.jspecify.annotations.NullMarked;
