package io.gallerist.azure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A gallery as Azure lists it.
 *
 * @param location the region's code
 * @param sharing {@code sharingProfile.permissions}: Private (Azure's default), Groups or Community
 * @param softDelete whether deleted versions can be restored for some days
 * @param community only of a community gallery
 * @param subscriptions that it is shared with directly; only when the gallery was read by itself
 * @param tenants that it is shared with directly; only when the gallery was read by itself
 */
public record GalleryFacts(
        ResourceId id,
        String location,
        @Nullable String description,
        String provisioningState,
        String sharing,
        Map<String, String> tags,
        boolean softDelete,
        @Nullable CommunityInfo community,
        List<String> subscriptions,
        List<String> tenants) {
    public GalleryFacts {
        tags = Map.copyOf(tags);
        subscriptions = List.copyOf(subscriptions);
        tenants = List.copyOf(tenants);
    }
}
