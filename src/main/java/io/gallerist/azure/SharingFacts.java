package io.gallerist.azure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * With whom a gallery is shared otherwise than by roles.
 *
 * @param permission Private, Groups or Community
 * @param subscriptions GUIDs, at most 30
 * @param tenants GUIDs, at most 5
 * @param community of a community gallery, with its public names
 * @param status how far the last change is: InProgress, Succeeded, Failed or Unknown; null when there was none
 * @param regions how far it is in each region that the gallery has versions in
 */
public record SharingFacts(
        String permission,
        List<String> subscriptions,
        List<String> tenants,
        @Nullable CommunityInfo community,
        @Nullable String status,
        List<Region> regions) {
    public SharingFacts {
        subscriptions = List.copyOf(subscriptions);
        tenants = List.copyOf(tenants);
        regions = List.copyOf(regions);
    }

    /**
     * One region of them.
     *
     * @param region the region's code
     * @param state InProgress, Succeeded, Failed or Unknown
     * @param details Azure's words when it failed
     */
    public record Region(
            String region, String state, @Nullable String details) {}
}
