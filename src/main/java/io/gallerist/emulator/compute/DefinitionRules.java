package io.gallerist.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.arm.ResourceId;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.store.Document;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The rules of an image definition (troubleshooting-shared-images; limits as Azure documents them). */
final class DefinitionRules {
    static final List<String> IMMUTABLE = List.of(
            "osType",
            "osState",
            "hyperVGeneration",
            "architecture",
            "identifier",
            "purchasePlan",
            "eula",
            "privacyStatementUri");
    private static final int MOST_PER_REGION = 1_000;

    private DefinitionRules() {}

    static void check(
            ResourceId id, String location, ObjectNode properties, @Nullable ObjectNode before, Compute compute) {
        if (!id.name().matches("[A-Za-z0-9][A-Za-z0-9_.-]{0,79}") || id.name().matches(".*[.-]")) {
            throw AzureError.invalid(
                    "galleryImageName",
                    "Gallery image name is invalid. Allowed characters are uppercase or lowercase letters, digits,"
                            + " underscores, dots and dashes, up to 80 characters total.");
        }
        required(properties, "osType", List.of("Linux", "Windows"));
        required(properties, "osState", List.of("Generalized", "Specialized"));
        required(properties, "hyperVGeneration", List.of("V1", "V2"));
        required(properties, "architecture", List.of("x64", "Arm64"));
        identifier(properties.path("identifier"), "publisher", 128);
        identifier(properties.path("identifier"), "offer", 64);
        identifier(properties.path("identifier"), "sku", 64);
        EndOfLife.check("galleryImage", properties, before, compute.clock().now());
        range(properties, "vCPUs");
        range(properties, "memory");
        if (before != null) {
            unchanged(properties, before);
        } else {
            unique(id, location, properties, compute);
        }
    }

    private static void required(ObjectNode properties, String name, List<String> values) {
        String target = "galleryImage.properties." + name;
        String value = Json.text(properties, name);
        if (value.isEmpty()) {
            throw AzureError.invalid(target, "Required parameter '" + target + "' is missing (null).");
        }
        if (values.stream().noneMatch(value::equalsIgnoreCase)) {
            throw AzureError.invalid(
                    target,
                    "The value '" + value + "' of parameter '" + target + "' is not allowed. Allowed values are "
                            + String.join(", ", values) + ".");
        }
    }

    private static void identifier(JsonNode identifier, String name, int longest) {
        String target = "galleryImage.properties.identifier." + name;
        String value = Json.text(identifier, name);
        if (value.isEmpty()) {
            throw AzureError.invalid(target, "Required parameter '" + target + "' is missing (null).");
        }
        if (value.length() > longest || !value.matches("[A-Za-z0-9._-]+") || value.endsWith(".")) {
            throw AzureError.invalid(
                    target,
                    "The value of parameter " + target + " is invalid. It can have up to " + longest
                            + " characters: letters, digits, dots, dashes and underscores, and cannot end with a dot.");
        }
    }

    private static void range(ObjectNode properties, String name) {
        JsonNode range = Json.at(properties, "recommended", name);
        if (range.path("min").isNumber()
                && range.path("max").isNumber()
                && range.path("min").asInt() > range.path("max").asInt()) {
            String property = "galleryImage.properties.recommended." + name;
            throw AzureError.invalid(
                    property,
                    "The minimum value of " + property + " must not be greater than the maximum value of " + property
                            + ".");
        }
    }

    private static void unchanged(ObjectNode properties, ObjectNode before) {
        for (String name : IMMUTABLE) {
            JsonNode old = before.path(name);
            if (old.isObject()) {
                old.properties()
                        .forEach(field -> unchanged(
                                name + "." + field.getKey(),
                                field.getValue(),
                                properties.path(name).path(field.getKey())));
            } else {
                unchanged(name, old, properties.path(name));
            }
        }
    }

    private static void unchanged(String name, JsonNode old, JsonNode wanted) {
        if (!old.asText("").equalsIgnoreCase(wanted.asText(""))) {
            String target = "galleryImage.properties." + name;
            throw new AzureError(
                    409, "PropertyChangeNotAllowed", "Changing property '" + target + "' is not allowed.", target);
        }
    }

    private static void unique(ResourceId id, String location, ObjectNode properties, Compute compute) {
        String[] triple = triple(properties);
        String gallery = id.parent() + "/";
        for (Document other : compute.shelf().list(Definitions.KIND, gallery)) {
            String[] taken = triple(GalleryResource.properties(other.body()));
            if (String.join("\n", taken).equalsIgnoreCase(String.join("\n", triple))) {
                throw AzureError.conflict("Gallery image: " + Json.text(other.body(), "name")
                        + " identified by (publisher:" + taken[0] + ", offer:" + taken[1] + ", sku:" + taken[2]
                        + ") already exists. Choose a different publisher, offer, sku combination.");
            }
        }
        List<Document> all = compute.shelf().list(Definitions.KIND, "/subscriptions/" + id.subscription() + "/");
        GalleryRules.Quota.check(all, location, MOST_PER_REGION, "GalleryImages");
    }

    private static String[] triple(ObjectNode properties) {
        JsonNode identifier = properties.path("identifier");
        return new String[] {
            Json.text(identifier, "publisher"), Json.text(identifier, "offer"), Json.text(identifier, "sku")
        };
    }
}
