/** Microsoft Graph: people, groups and the invitation of guests. */
@NullMarked
package io.gallerist.emulator.graph;

import org.jspecify.annotations.NullMarked;
