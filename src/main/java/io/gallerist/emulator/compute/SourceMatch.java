package io.gallerist.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;

/** Whether a source fits its image definition; what does not is a Conflict (troubleshooting-shared-images). */
final class SourceMatch {
    private SourceMatch() {}

    static void check(Source source, JsonNode definition) {
        if (Json.text(source.osDisk(), "diffDiskSettings", "option").equals("Local")) {
            throw AzureError.conflict("Source virtual machine " + source.id() + " cannot contain an ephemeral OS disk");
        }
        for (JsonNode disk : source.dataDisks()) {
            if (Json.text(disk, "managedDisk", "storageAccountType").equals("UltraSSD_LRS")) {
                throw AzureError.conflict("Source virtual machine " + source.id() + " cannot contain disk ['"
                        + Json.text(disk, "managedDisk", "id") + "'] stored in an UltraSSD account type");
            }
        }
        String type = Json.text(definition, "osType");
        if (!source.osType().equalsIgnoreCase(type)) {
            throw AzureError.conflict("The resource with id '" + source.id() + "' has a different OS type ['"
                    + source.osType() + "'] than the parent gallery image OS type generation ['" + type + "']");
        }
        generation(source, definition);
        String state = Json.text(definition, "osState");
        if (!source.osState().equalsIgnoreCase(state)) {
            throw AzureError.conflict("Cannot create Gallery Image Version from: " + source.id()
                    + " since the OS State in the parent gallery image (" + state + ") is not " + source.osState());
        }
        plan(source, definition.path("purchasePlan"));
    }

    static void generation(Source source, JsonNode definition) {
        String generation = Json.text(definition, "hyperVGeneration");
        if (!source.generation().isEmpty() && !source.generation().equalsIgnoreCase(generation)) {
            throw AzureError.conflict("The resource with id '" + source.id()
                    + "' has a different Hypervisor generation ['" + source.generation()
                    + "'] than the parent gallery image Hypervisor generation ['" + generation + "']");
        }
    }

    private static void plan(Source source, JsonNode purchasePlan) {
        if (!print(source.plan()).equals(print(purchasePlan))) {
            throw AzureError.conflict("The resource with id " + source.id() + " has a different plan ['"
                    + print(source.plan()) + "'] than the parent gallery image plan ['" + print(purchasePlan) + "']");
        }
    }

    private static String print(JsonNode plan) {
        return plan.isEmpty()
                ? "null"
                : "{\"name\":\"" + Json.text(plan, "name") + "\",\"publisher\":\"" + Json.text(plan, "publisher")
                        + "\",\"product\":\"" + Json.text(plan, "product") + "\"}";
    }
}
