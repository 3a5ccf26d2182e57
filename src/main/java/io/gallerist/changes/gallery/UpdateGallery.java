package io.gallerist.changes.gallery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.Edit;
import java.util.UUID;

/**
 * That a gallery shall be otherwise.
 *
 * @param target resource id of the gallery
 */
public record UpdateGallery(UUID galleryId, String target, String before, String after) implements Edit {
    @JsonIgnore
    public ResourceId azureId() {
        return ResourceId.of(target);
    }

    @Override
    @JsonIgnore
    public String title() {
        return "Change gallery " + azureId().name();
    }

    @Override
    public UpdateGallery onTopOf(String before, String after) {
        return new UpdateGallery(galleryId, target, before, after);
    }
}
