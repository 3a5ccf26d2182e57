package io.gallerist.azure;

import java.time.Instant;
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
        Map<String, String> tags) {
    public DefinitionFacts {
        tags = Map.copyOf(tags);
    }
}
