/** Entra ID: tokens for programs over TLS, and the sign-in page for people. */
@NullMarked
package io.gallerist.emulator.entra;

import org.jspecify.annotations.NullMarked;
