package io.gallerist.changes.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.Change;
import java.util.UUID;

/**
 * That somebody shall see a gallery.
 *
 * @param scope resource id of the gallery
 * @param roleId GUID of a built-in role
 */
public record ShareGallery(UUID galleryId, String scope, String mail, String roleId) implements Change {
    /** One write at a time for one person at one scope, not for the whole gallery. */
    @Override
    @JsonIgnore
    public String target() {
        return scope + "/providers/Microsoft.Authorization/roleAssignments/"
                + UUID.nameUUIDFromBytes((mail + roleId).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    @Override
    @JsonIgnore
    public String title() {
        return "Share " + ResourceId.of(scope).name() + " with " + mail;
    }
}
