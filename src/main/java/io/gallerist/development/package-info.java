/** What development and tests bring along instead of servers: an embedded PostgreSQL and the Azure emulator. */
@NullMarked
package io.gallerist.development;

import org.jspecify.annotations.NullMarked;
