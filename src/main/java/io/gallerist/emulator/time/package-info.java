/** Azure's clock: durations can run faster than the wall, or only when told to. */
@NullMarked
package io.gallerist.emulator.time;

import org.jspecify.annotations.NullMarked;
