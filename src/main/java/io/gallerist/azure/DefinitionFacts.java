package io.gallerist.azure;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An image definition as Azure lists it; publisher, offer and SKU are its identifier, unique within the gallery.
 *
 * @param location the region's code
 * @param osState Generalized or Specialized
 * @param generation V1 or V2; Azure's default is V1
 * @param architecture x64 or Arm64; Azure's default is x64
 * @param endOfLife only informs: Azure keeps serving the image afterwards
 * @param features by name, in Azure's order: SecurityType, IsAcceleratedNetworkSupported, DiskControllerTypes…
 * @param memoryGb in GB
 * @param disallowedDiskTypes storage types of disks that machines must not have
 */
public record DefinitionFacts(
        ResourceId id,
        String location,
        String osType,
        String osState,
        String generation,
        String architecture,
        String publisher,
        String offer,
        String sku,
        @Nullable String description,
        @Nullable Instant endOfLife,
        String provisioningState,
        Map<String, String> tags,
        @Nullable PurchasePlan plan,
        Map<String, String> features,
        Range vcpus,
        Range memoryGb,
        List<String> disallowedDiskTypes,
        @Nullable String eula,
        @Nullable String privacyStatementUri,
        @Nullable String releaseNoteUri) {
    public DefinitionFacts {
        tags = Map.copyOf(tags);
        features = Collections.unmodifiableMap(new LinkedHashMap<>(features));
        disallowedDiskTypes = List.copyOf(disallowedDiskTypes);
    }
}
