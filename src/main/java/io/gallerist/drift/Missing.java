package io.gallerist.drift;

import io.gallerist.azure.ResourceId;
import io.gallerist.azure.RoleAssignment;
import io.gallerist.azure.RoleAssignments;
import java.util.Locale;
import java.util.UUID;

/**
 * A grant whose role was not on the list.
 *
 * @param triple scope, principal and role, in lower case
 */
record Missing(UUID grant, ResourceId scope, UUID assignment, String triple) {
    /** @param row of {@link Differences#MISSING} */
    static Missing of(Object[] row) {
        ResourceId scope = ResourceId.of((String) row[1]);
        String principal = (String) row[3];
        String role = (String) row[4];
        UUID name = row[2] == null ? RoleAssignments.nameFor(scope, principal, role) : (UUID) row[2];
        return new Missing((UUID) row[0], scope, name, triple(scope.value(), principal, role));
    }

    static String triple(RoleAssignment there) {
        return triple(
                there.scope(), there.principalId(), there.roleDefinitionId().replaceFirst(".*/", ""));
    }

    private static String triple(String scope, String principal, String role) {
        return String.join("|", scope, principal, role).toLowerCase(Locale.ROOT);
    }
}
