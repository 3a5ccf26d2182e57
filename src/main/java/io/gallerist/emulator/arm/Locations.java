package io.gallerist.emulator.arm;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import java.util.stream.Collectors;

/** Where a resource is put, and ARM's refusals of a place. */
public final class Locations {
    private Locations() {}

    public static String of(ObjectNode body, String type) {
        return of(Json.text(body, "location"), type);
    }

    public static String of(String location, String type) {
        if (location.isBlank()) {
            throw new AzureError(400, "LocationRequired", "The location property is required for this definition.");
        }
        return Region.named(location)
                .orElseThrow(() -> new AzureError(
                        400,
                        "LocationNotAvailableForResourceType",
                        "The provided location '" + location + "' is not available for resource type '" + type
                                + "'. List of available regions for the resource type is '"
                                + Region.all().stream().map(Region::code).collect(Collectors.joining(","))
                                + "'."))
                .code();
    }

    /** A resource never moves. */
    public static void same(ResourceId id, ObjectNode existing, String location) {
        String current = Json.text(existing, "location");
        if (!Region.same(current, location)) {
            throw new AzureError(
                    409,
                    "InvalidResourceLocation",
                    "The resource '" + id.name() + "' already exists in location '" + current
                            + "' in resource group '" + id.group()
                            + "'. A resource with the same name cannot be created in location '" + location
                            + "'. Please select a new resource name.");
        }
    }
}
