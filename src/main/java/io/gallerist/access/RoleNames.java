package io.gallerist.access;

import io.gallerist.azure.RoleAssignments;
import java.util.Map;

/** What Azure calls the roles that open a gallery. */
public final class RoleNames {
    private static final Map<String, String> NAMES = Map.of(
            RoleAssignments.READER,
            "Reader",
            RoleAssignments.IMAGE_READER,
            "Compute Gallery Image Reader",
            RoleAssignments.CONTRIBUTOR,
            "Contributor",
            RoleAssignments.OWNER,
            "Owner");

    private RoleNames() {}

    public static String of(String roleId) {
        return NAMES.getOrDefault(roleId, "Another role");
    }
}
