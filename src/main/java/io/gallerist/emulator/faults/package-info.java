/** Failures on request, and the journal of every call. */
@NullMarked
package io.gallerist.emulator.faults;

import org.jspecify.annotations.NullMarked;
