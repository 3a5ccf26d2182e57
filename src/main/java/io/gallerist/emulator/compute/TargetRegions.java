package io.gallerist.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.arm.Region;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** The regions a version is published to: full state, named by display name, each with its replicas. */
final class TargetRegions {
    private static final String PATH = "galleryImageVersion.properties.publishingProfile.targetRegions";
    private static final int MOST_REPLICAS = 100;
    private static final Set<String> ACCOUNT_TYPES =
            Set.of("Standard_LRS", "Standard_ZRS", "Premium_LRS", "PremiumV2_LRS");

    private TargetRegions() {}

    /** Fills in Azure's defaults, replaces codes by display names and refuses what is not allowed. */
    static void complete(ObjectNode publishing, String location) {
        ArrayNode regions = publishing.path("targetRegions") instanceof ArrayNode given && !given.isEmpty()
                ? given
                : publishing.putArray("targetRegions").add(Json.object().put("name", location));
        boolean shallow = Json.text(publishing, "replicationMode").equalsIgnoreCase("Shallow");
        int most = shallow ? 1 : MOST_REPLICAS;
        Set<String> seen = new HashSet<>();
        int replicas = 0;
        for (JsonNode entry : regions) {
            Region region = region(Json.text(entry, "name"));
            if (!seen.add(region.code())) {
                throw AzureError.invalid(PATH, "Duplicate regions are not allowed in target publishing regions");
            }
            replicas += complete((ObjectNode) entry, region, publishing, most);
        }
        requireRange(replicas, most, "replicaCount");
        if (!seen.contains(Region.code(location))) {
            String names = StreamSupport.stream(regions.spliterator(), false)
                    .map(region -> Json.text(region, "name"))
                    .collect(Collectors.joining(","));
            throw AzureError.invalid(
                    PATH,
                    "Gallery image version publishing profile regions '" + names
                            + "' must contain the location of image version '"
                            + region(location).displayName() + "'.");
        }
    }

    private static int complete(ObjectNode entry, Region region, ObjectNode publishing, int most) {
        entry.put("name", region.displayName());
        if (!entry.has("regionalReplicaCount")) {
            entry.put("regionalReplicaCount", publishing.path("replicaCount").asInt(1));
        }
        requireRange(entry.path("regionalReplicaCount").asInt(), most, "regionalReplicaCount");
        if (!entry.has("storageAccountType")) {
            entry.put("storageAccountType", Json.text(publishing, "storageAccountType"));
        }
        String type = Json.text(entry, "storageAccountType");
        if (!ACCOUNT_TYPES.contains(type)) {
            throw AzureError.invalid(
                    PATH + ".storageAccountType",
                    "The value '" + type + "' of parameter 'storageAccountType' is not allowed. Allowed values are "
                            + String.join(", ", ACCOUNT_TYPES.stream().sorted().toList()) + ".");
        }
        if (type.equals("Standard_ZRS") && !region.zones()) {
            throw AzureError.invalid(
                    PATH + ".storageAccountType", "ZRS storage account type is not supported in this region.");
        }
        return entry.path("regionalReplicaCount").asInt();
    }

    private static Region region(String name) {
        return Region.named(name)
                .orElseThrow(() -> AzureError.invalid(
                        PATH, "The target region '" + name + "' is not a region that images can be published to."));
    }

    private static void requireRange(int value, int most, String property) {
        if (value < 1 || value > most) {
            throw AzureError.invalid(
                    PATH + "." + property,
                    "The value " + value + " of parameter " + property
                            + " is out of range. The value must be between 1 and " + most + ", inclusive");
        }
    }
}
