/** Microsoft.Authorization: role definitions and role assignments. */
@NullMarked
package io.gallerist.emulator.authorization;

import org.jspecify.annotations.NullMarked;
