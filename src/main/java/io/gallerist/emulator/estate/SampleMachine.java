package io.gallerist.emulator.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.sources.PowerState;
import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** The body of a virtual machine as Compute prints it. */
final class SampleMachine {
    private SampleMachine() {}

    static void describe(
            ObjectNode body,
            String disk,
            String os,
            String generation,
            String power,
            boolean generalized,
            String created) {
        String name = Json.text(body, "name");
        ObjectNode properties = (ObjectNode) body.get("properties");
        properties.put(
                "vmId",
                UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString());
        properties.putObject("hardwareProfile").put("vmSize", "Standard_D2s_v5");
        ObjectNode storage = properties.putObject("storageProfile");
        ObjectNode osDisk = storage.putObject("osDisk")
                .put("osType", os)
                .put("name", name + "_OsDisk")
                .put("createOption", "FromImage")
                .put("caching", "ReadWrite")
                .put("deleteOption", "Detach")
                .put("diskSizeGB", os.equals("Linux") ? 30 : 127);
        osDisk.putObject("managedDisk").put("storageAccountType", "Premium_LRS").put("id", disk);
        storage.putArray("dataDisks");
        properties.putObject("osProfile").put("computerName", name).put("adminUsername", "azureuser");
        properties.put("timeCreated", created);
        ObjectNode view = properties.putObject("instanceView").put("hyperVGeneration", generation);
        view.putArray("disks").addObject().put("name", name + "_OsDisk");
        view.set("statuses", PowerState.statuses(power, generalized));
    }

    private static ObjectNode storage(ObjectNode body) {
        return (ObjectNode) body.get("properties").get("storageProfile");
    }

    static void dataDisk(ObjectNode body, String type, int gigabytes) {
        String id = Json.text(body, "id").replaceFirst("virtualMachines/(.*)", "disks/$1_DataDisk0");
        storage(body)
                .withArray("dataDisks")
                .addObject()
                .put("lun", 0)
                .put("name", Json.text(body, "name") + "_DataDisk0")
                .put("createOption", "Attach")
                .put("caching", "None")
                .put("diskSizeGB", gigabytes)
                .putObject("managedDisk")
                .put("storageAccountType", type)
                .put("id", id);
    }

    static void ephemeral(ObjectNode body) {
        ((ObjectNode) storage(body).get("osDisk"))
                .putObject("diffDiskSettings")
                .put("option", "Local")
                .put("placement", "CacheDisk");
    }

    static void plan(ObjectNode body) {
        body.putObject("plan").put("name", "byol").put("publisher", "northwind").put("product", "appliance");
    }
}
