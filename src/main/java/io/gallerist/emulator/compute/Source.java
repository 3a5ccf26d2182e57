package io.gallerist.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.arm.ResourceId;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.store.Document;
import java.util.Set;
import java.util.TreeSet;

/** What a source says of itself, whatever it is; an empty text means that it does not say. */
record Source(
        String id,
        String type,
        Set<String> regions,
        String osType,
        String osState,
        String generation,
        JsonNode plan,
        JsonNode osDisk,
        JsonNode dataDisks) {

    static Source of(Document document, ObjectNode parent) {
        JsonNode body = document.body();
        JsonNode properties = body.path("properties");
        JsonNode storage = properties.path("storageProfile");
        JsonNode osDisk = storage.path("osDisk");
        String type = ResourceId.parse(Json.text(body, "id")).types().get(0);
        Set<String> regions = new TreeSet<>(Set.of(Json.text(body, "location")));
        return switch (document.kind()) {
            case "microsoft.compute/virtualmachines" ->
                new Source(
                        Json.text(body, "id"),
                        "virtualMachine",
                        regions,
                        Json.text(osDisk, "osType"),
                        isGeneralized(properties) ? "Generalized" : "Specialized",
                        Json.at(properties, "instanceView", "hyperVGeneration").asText("V1"),
                        body.path("plan"),
                        osDisk,
                        storage.path("dataDisks"));
            case "microsoft.compute/images" ->
                new Source(
                        Json.text(body, "id"),
                        type,
                        regions,
                        Json.text(osDisk, "osType"),
                        Json.text(osDisk, "osState"),
                        properties.path("hyperVGeneration").asText("V1"),
                        Json.object(),
                        osDisk,
                        storage.path("dataDisks"));
            case Versions.KIND -> {
                JsonNode of = parent.path("properties");
                Json.at(properties, "publishingProfile", "targetRegions")
                        .forEach(region -> regions.add(Json.text(region, "name")));
                yield new Source(
                        Json.text(body, "id"),
                        type,
                        regions,
                        Json.text(of, "osType"),
                        Json.text(of, "osState"),
                        Json.text(of, "hyperVGeneration"),
                        of.path("purchasePlan"),
                        Json.at(document.state(), "storage", "osDiskImage"),
                        Json.at(document.state(), "storage", "dataDiskImages"));
            }
            default ->
                new Source(
                        Json.text(body, "id"),
                        type,
                        regions,
                        Json.text(properties, "osType"),
                        "",
                        Json.text(properties, "hyperVGeneration"),
                        Json.object(),
                        properties,
                        Json.MAPPER.createArrayNode());
        };
    }

    private static boolean isGeneralized(JsonNode machine) {
        for (JsonNode status : Json.at(machine, "instanceView", "statuses")) {
            if (Json.text(status, "code").equalsIgnoreCase("OSState/generalized")) {
                return true;
            }
        }
        return false;
    }

    static int gigabytes(JsonNode disk) {
        return disk.path("diskSizeGB").asInt(disk.path("sizeInGB").asInt(30));
    }
}
