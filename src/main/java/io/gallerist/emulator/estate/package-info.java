/** The sample estate: the people, galleries and sources that a fresh emulator starts with. */
@NullMarked
package io.gallerist.emulator.estate;

import org.jspecify.annotations.NullMarked;
