/** Azure for development and tests: ARM, Graph and Entra ID over TLS, spoken to by the real Azure SDK; neither a bean nor a route. */
@NullMarked
package io.gallerist.emulator;

import org.jspecify.annotations.NullMarked;
