/** Azure Resource Manager: subscriptions, resource groups, operations and the limits that guard them. */
@NullMarked
package io.gallerist.emulator.arm;

import org.jspecify.annotations.NullMarked;
