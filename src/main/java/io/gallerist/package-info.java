/** Gallerist: the entry point and the one clock; each folder below is a room with one idea of the domain. */
@NullMarked
package io.gallerist;

import org.jspecify.annotations.NullMarked;
