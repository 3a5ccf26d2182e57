/** A change as text that people copy: Azure CLI, PowerShell, REST, Bicep, Terraform; from the planned calls alone. */
@NullMarked
package io.gallerist.changes.code;

import org.jspecify.annotations.NullMarked;
