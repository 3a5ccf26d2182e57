package io.gallerist.changes.access;

import io.gallerist.access.RoleNames;
import io.gallerist.azure.RoleAssignments;
import io.gallerist.web.Option;
import java.util.Arrays;
import java.util.List;

/** The built-in roles that a gallery is shared with. */
enum SharedRole {
    READER(RoleAssignments.READER, "Sees everything in the gallery and can use its images."),
    IMAGE_READER(RoleAssignments.IMAGE_READER, "Narrower: reads images and can use them, nothing else.");

    private final String id;
    private final String hint;

    SharedRole(String id, String hint) {
        this.id = id;
        this.hint = hint;
    }

    static String label(String id) {
        return RoleNames.known(id).orElse(id);
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(role -> Option.of(role.id, label(role.id), role.hint))
                .toList();
    }
}
