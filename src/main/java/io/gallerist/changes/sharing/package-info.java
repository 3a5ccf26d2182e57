/** With whom a gallery is shared otherwise than by roles: subscriptions and tenants, or everybody. */
@NullMarked
package io.gallerist.changes.sharing;

import org.jspecify.annotations.NullMarked;
