package io.gallerist.azure;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A role given to a principal at a scope.
 *
 * @param id the assignment's own resource id
 * @param name the GUID at the end of that id
 * @param scope where it applies; an assignment listed at a gallery may come from a wider scope
 * @param roleDefinitionId the whole id of the role, which ends with its GUID
 * @param principalType User, Group, ServicePrincipal or another word of Azure's; Unknown when it gave none
 * @param conditional whether it holds under a condition only
 * @param createdBy object id of who gave it
 */
public record RoleAssignment(
        String id,
        String name,
        String scope,
        String roleDefinitionId,
        String principalId,
        String principalType,
        boolean conditional,
        @Nullable Instant createdOn,
        @Nullable String createdBy) {}
