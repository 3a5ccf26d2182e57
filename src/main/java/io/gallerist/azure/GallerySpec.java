package io.gallerist.azure;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a gallery shall be; what is null is not sent.
 *
 * @param location the region's code, or its display name
 * @param sharing Private, Groups or Community
 * @param community for a community gallery
 * @param softDelete whether deleted versions can be restored for some days
 */
public record GallerySpec(
        String location,
        @Nullable String description,
        Map<String, String> tags,
        @Nullable String sharing,
        @Nullable CommunityInfo community,
        @Nullable Boolean softDelete) {
    public GallerySpec {
        location = Region.code(location);
        tags = Map.copyOf(tags);
    }

    /** The body of the PUT; the same spec always gives the same bytes. */
    public String body() {
        return GalleryBody.of(this);
    }
}
