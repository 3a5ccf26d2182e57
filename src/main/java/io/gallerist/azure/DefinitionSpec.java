package io.gallerist.azure;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an image definition shall be; what is null or empty is not sent. Azure never changes OS type and state,
 * generation, architecture, publisher, offer, SKU and purchase plan afterwards.
 *
 * @param location the region's code, or its display name
 * @param osType Linux or Windows
 * @param osState Generalized or Specialized
 * @param generation V1 or V2
 * @param architecture x64 or Arm64
 * @param features in this order: SecurityType, IsAcceleratedNetworkSupported, IsHibernateSupported, DiskControllerTypes…
 * @param vcpus how many a machine should have
 * @param memoryGb how much memory a machine should have, in GB
 * @param disallowedDiskTypes storage types of disks that machines must not have, such as Standard_LRS
 * @param endOfLife only informs
 * @param featuresChange sends {@code allowUpdateImage}, without which Azure refuses other features than before
 */
public record DefinitionSpec(
        String location,
        String osType,
        String osState,
        @Nullable String generation,
        @Nullable String architecture,
        String publisher,
        String offer,
        String sku,
        @Nullable PurchasePlan plan,
        Map<String, String> features,
        Range vcpus,
        Range memoryGb,
        List<String> disallowedDiskTypes,
        @Nullable String description,
        @Nullable String eula,
        @Nullable String privacyStatementUri,
        @Nullable String releaseNoteUri,
        @Nullable Instant endOfLife,
        boolean featuresChange,
        Map<String, String> tags) {
    public DefinitionSpec {
        location = Region.code(location);
        features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
        disallowedDiskTypes = List.copyOf(disallowedDiskTypes);
        tags = Map.copyOf(tags);
    }

    /** The body of the PUT; the same spec always gives the same bytes. */
    public String body() {
        return DefinitionBody.of(this);
    }
}
