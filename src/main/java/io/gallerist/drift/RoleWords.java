package io.gallerist.drift;

import io.gallerist.azure.RoleAssignments;

/** Names of the roles that the portal gives, for as long as it has not read them. */
final class RoleWords {
    private RoleWords() {}

    /** @param nameOrId a role's name where that is known, else its GUID */
    static String of(String nameOrId) {
        return nameOrId.equalsIgnoreCase(RoleAssignments.READER)
                ? "Reader"
                : nameOrId.equalsIgnoreCase(RoleAssignments.IMAGE_READER) ? "Compute Gallery Image Reader" : nameOrId;
    }
}
