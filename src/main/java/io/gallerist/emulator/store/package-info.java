/** Everything the emulator remembers, as JSON documents in PostgreSQL. */
@NullMarked
package io.gallerist.emulator.store;

import org.jspecify.annotations.NullMarked;
