/** The gallery resource provider of Microsoft.Compute: galleries, image definitions, image versions and their rules. */
@NullMarked
package io.gallerist.emulator.compute;

import org.jspecify.annotations.NullMarked;
