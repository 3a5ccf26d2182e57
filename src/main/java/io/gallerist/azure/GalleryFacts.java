package io.gallerist.azure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A gallery as Azure lists it.
 *
 * @param location the region's code
 * @param sharing {@code sharingProfile.permissions}: Private (Azure's default), Groups or Community
 */
public record GalleryFacts(
        ResourceId id,
        String location,
        @Nullable String description,
        String provisioningState,
        String sharing,
        Map<String, String> tags) {
    public GalleryFacts {
        tags = Map.copyOf(tags);
    }
}
