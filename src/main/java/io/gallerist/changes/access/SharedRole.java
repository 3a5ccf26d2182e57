package io.gallerist.changes.access;

import io.gallerist.azure.RoleAssignments;
import io.gallerist.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The built-in roles that a gallery is shared with. */
enum SharedRole {
    READER(RoleAssignments.READER, "Reader", "Sees everything in the gallery and can use its images."),
    IMAGE_READER(
            RoleAssignments.IMAGE_READER,
            "Compute Gallery Image Reader",
            "Narrower: reads images and can use them, nothing else.");

    private final String id;
    private final String label;
    private final String hint;

    SharedRole(String id, String label, String hint) {
        this.id = id;
        this.label = label;
        this.hint = hint;
    }

    static Optional<SharedRole> of(@Nullable String id) {
        return Arrays.stream(values()).filter(role -> role.id.equals(id)).findFirst();
    }

    static String label(String id) {
        return of(id).map(role -> role.label).orElse(id);
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(role -> Option.of(role.id, role.label, role.hint))
                .toList();
    }
}
