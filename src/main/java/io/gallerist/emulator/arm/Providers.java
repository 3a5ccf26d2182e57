package io.gallerist.emulator.arm;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import java.util.List;
import java.util.Map;

/** The registered resource providers, as much of them as the Azure CLI reads. */
final class Providers {
    private static final Map<String, List<String>> TYPES = Map.of(
            "Microsoft.Compute",
                    List.of(
                            "galleries",
                            "virtualMachines",
                            "images",
                            "disks",
                            "snapshots",
                            "diskEncryptionSets",
                            "galleries/images"),
            "Microsoft.Storage", List.of("storageAccounts"),
            "Microsoft.Authorization", List.of("roleAssignments", "roleDefinitions"),
            "Microsoft.Resources", List.of("resourceGroups", "subscriptions"));

    private Providers() {}

    static List<String> topLevel() {
        return List.of(
                "Microsoft.Compute/diskEncryptionSets",
                "Microsoft.Compute/disks",
                "Microsoft.Compute/galleries",
                "Microsoft.Compute/images",
                "Microsoft.Compute/snapshots",
                "Microsoft.Compute/virtualMachines",
                "Microsoft.Storage/storageAccounts");
    }

    static List<ObjectNode> all(String scope) {
        return TYPES.keySet().stream().sorted().map(name -> one(scope, name)).toList();
    }

    static ObjectNode one(String scope, String name) {
        String namespace = TYPES.keySet().stream()
                .filter(known -> known.equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new AzureError(
                                404, "InvalidResourceNamespace", "The resource namespace '" + name + "' is invalid.")
                        .byGateway());
        ObjectNode provider = Json.object()
                .put("id", scope + "/" + namespace)
                .put("namespace", namespace)
                .put("registrationState", "Registered");
        ArrayNode types = provider.putArray("resourceTypes");
        for (String type : TYPES.getOrDefault(namespace, List.of())) {
            ObjectNode described = types.addObject().put("resourceType", type);
            ArrayNode locations = described.putArray("locations");
            Region.all().forEach(region -> locations.add(region.displayName()));
            described
                    .putArray("apiVersions")
                    .add("2024-03-03")
                    .add("2023-07-03")
                    .add("2022-03-03");
        }
        return provider;
    }
}
