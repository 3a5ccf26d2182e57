/** Creating an image version: the form, its checks, what Azure gets, and following it to the last region. */
@NullMarked
package io.gallerist.changes.version;

import org.jspecify.annotations.NullMarked;
