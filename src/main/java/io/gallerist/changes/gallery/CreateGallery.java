package io.gallerist.changes.gallery;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.Change;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That a gallery shall exist.
 *
 * @param target resource id of the gallery
 * @param location the region's code
 * @param groupLocation region of the resource group, where that has to be made first; null where it exists
 * @param sharing Private, Groups or Community
 */
public record CreateGallery(
        String target,
        String location,
        @Nullable String groupLocation,
        @Nullable String description,
        Map<String, String> tags,
        String sharing,
        @Nullable Community community,
        boolean softDelete)
        implements Change {

    public CreateGallery {
        tags = new TreeMap<>(tags);
    }

    @Override
    @JsonIgnore
    public @Nullable UUID galleryId() {
        return null;
    }

    @JsonIgnore
    public ResourceId azureId() {
        return ResourceId.of(target);
    }

    @JsonIgnore
    public ResourceId group() {
        return azureId().parent().orElseThrow();
    }

    @Override
    @JsonIgnore
    public String title() {
        return "Gallery " + azureId().name();
    }
}
