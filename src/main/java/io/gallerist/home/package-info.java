/** The first page: what waits for me, and where my requests stand. */
@NullMarked
package io.gallerist.home;

import org.jspecify.annotations.NullMarked;
