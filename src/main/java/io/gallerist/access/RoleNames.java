package io.gallerist.access;

import io.gallerist.azure.RoleAssignments;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

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
        return known(roleId).orElse("Another role");
    }

    /** Empty for a role that is none of these. */
    public static Optional<String> known(String roleId) {
        return Optional.ofNullable(NAMES.get(roleId.toLowerCase(Locale.ROOT)));
    }
}
