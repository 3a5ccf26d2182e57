/** The only room that talks to Azure Resource Manager and Microsoft Graph: galleries, sources, role assignments, the directory. */
@NullMarked
package io.gallerist.azure;

import org.jspecify.annotations.NullMarked;
