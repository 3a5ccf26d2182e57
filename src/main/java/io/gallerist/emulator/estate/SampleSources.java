package io.gallerist.emulator.estate;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.arm.ResourceId;
import io.gallerist.emulator.arm.Timestamp;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.store.Document;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Virtual machines, images, disks, snapshots and storage accounts: some fit an image definition, some do not. */
final class SampleSources {
    private final List<Document> all = new ArrayList<>();
    private final Instant now;

    private SampleSources(Instant now) {
        this.now = now;
    }

    static List<Document> documents(Instant now) {
        SampleSources sources = new SampleSources(now);
        sources.machines();
        sources.others();
        return sources.all;
    }

    private void machines() {
        ((ObjectNode) machine(SampleEstate.MY_VM, "westcentralus", "Linux", "V2", "deallocated", true)
                        .get("tags"))
                .put("Owner", "platform-images@contoso.example");
        machine(vm(SampleEstate.MY_RESOURCE_GROUP, "rita-dev"), "westcentralus", "Linux", "V2", "running", false);
        SampleMachine.dataDisk(
                machine(
                        vm(SampleEstate.MY_RESOURCE_GROUP, "data-heavy"),
                        "westcentralus",
                        "Linux",
                        "V2",
                        "deallocated",
                        true),
                "Premium_LRS",
                2520);
        machine(vm(SampleEstate.WINDOWS_RG, "win-golden"), "westeurope", "Windows", "V2", "deallocated", true);
        machine(vm(SampleEstate.WINDOWS_RG, "win-legacy"), "westeurope", "Windows", "V1", "deallocated", true);
        machine(vm(SampleEstate.BUILD_RG, "build-agent"), "eastus2", "Linux", "V2", "stopped", true);
        SampleMachine.ephemeral(
                machine(vm(SampleEstate.BUILD_RG, "edge-ephemeral"), "eastus2", "Linux", "V2", "deallocated", true));
        SampleMachine.dataDisk(
                machine(vm(SampleEstate.LAB_RG, "lab-ultra"), "northeurope", "Linux", "V2", "deallocated", true),
                "UltraSSD_LRS",
                512);
        SampleMachine.plan(
                machine(vm(SampleEstate.LAB_RG, "lab-market"), "northeurope", "Linux", "V2", "deallocated", true));
        machine(SampleEstate.FABRIKAM_VM, "westcentralus", "Linux", "V2", "deallocated", true);
    }

    private static String vm(String group, String name) {
        return SampleEstate.compute(group, "virtualMachines", name);
    }

    private ObjectNode machine(
            String id, String location, String os, String generation, String power, boolean generalized) {
        String group = id.replaceFirst("/providers/.*", "");
        String disk = SampleEstate.compute(group, "disks", ResourceId.parse(id).name() + "_OsDisk");
        disk(disk, "disks", location, os, generation, os.equals("Linux") ? 30 : 127)
                .put("managedBy", id);
        ObjectNode body = add(id, location);
        SampleMachine.describe(
                body, disk, os, generation, power, generalized, Timestamp.of(now.minus(Duration.ofDays(12))));
        return body;
    }

    private void others() {
        image(SampleEstate.MY_RESOURCE_GROUP, "myImage", "westcentralus", "Linux", "V2");
        image(SampleEstate.WINDOWS_RG, "win-image", "westeurope", "Windows", "V2");
        image(SampleEstate.BUILD_RG, "legacy-image", "eastus2", "Linux", "V1");
        String rg = SampleEstate.MY_RESOURCE_GROUP;
        disk(SampleEstate.compute(rg, "disks", "myDataDisk"), "disks", "westcentralus", "", "", 256);
        disk(SampleEstate.compute(rg, "snapshots", "mySnapshot"), "snapshots", "westcentralus", "Linux", "V2", 30);
        disk(SampleEstate.compute(rg, "snapshots", "myDataSnapshot1"), "snapshots", "westcentralus", "", "", 64);
        disk(SampleEstate.compute(rg, "snapshots", "myDataSnapshot2"), "snapshots", "westcentralus", "", "", 128);
        encryptionSet(rg, "images-westcentralus", "westcentralus");
        encryptionSet(SampleEstate.BUILD_RG, "images-eastus2", "eastus2");
        storage(rg, "contosovhds", "westcentralus");
        storage(SampleEstate.WINDOWS_RG, "contosobackups", "westeurope");
    }

    private ObjectNode add(String id, String location) {
        ResourceId resource = ResourceId.parse(id);
        ObjectNode body = Json.object()
                .put("name", resource.name())
                .put("id", id)
                .put("type", resource.type())
                .put("location", location);
        body.putObject("tags");
        body.putObject("systemData")
                .put("createdBy", "rita@contoso.example")
                .put("createdByType", "User")
                .put("createdAt", Timestamp.of(now.minus(Duration.ofDays(12))));
        body.putObject("properties").put("provisioningState", "Succeeded");
        all.add(Document.of(id, resource.kind(), body));
        return body;
    }

    private void image(String group, String name, String location, String os, String generation) {
        ObjectNode properties = (ObjectNode)
                add(SampleEstate.compute(group, "images", name), location).get("properties");
        properties.put("hyperVGeneration", generation);
        ObjectNode storage = properties.putObject("storageProfile").put("zoneResilient", false);
        storage.putObject("osDisk")
                .put("osType", os)
                .put("osState", "Generalized")
                .put("diskSizeGB", os.equals("Linux") ? 30 : 127)
                .put("caching", "ReadWrite")
                .put("storageAccountType", "Premium_LRS");
        storage.putArray("dataDisks");
    }

    private ObjectNode disk(String id, String type, String location, String os, String generation, int gigabytes) {
        ObjectNode body = add(id, location);
        body.putObject("sku").put("name", type.equals("disks") ? "Premium_LRS" : "Standard_LRS");
        ObjectNode properties = (ObjectNode) body.get("properties");
        if (!os.isEmpty()) {
            properties.put("osType", os).put("hyperVGeneration", generation);
        }
        properties.put("diskSizeGB", gigabytes).put("diskSizeBytes", gigabytes * 1_073_741_824L);
        properties.put("diskState", "Unattached").put("timeCreated", Timestamp.of(now.minus(Duration.ofDays(12))));
        properties.putObject("creationData").put("createOption", os.isEmpty() ? "Empty" : "FromImage");
        return body;
    }

    private void storage(String group, String name, String location) {
        ObjectNode body = add(group + "/providers/Microsoft.Storage/storageAccounts/" + name, location);
        body.put("kind", "StorageV2")
                .putObject("sku")
                .put("name", "Standard_LRS")
                .put("tier", "Standard");
        ObjectNode properties = (ObjectNode) body.get("properties");
        properties.put("primaryLocation", location).put("statusOfPrimary", "available");
        properties
                .putObject("primaryEndpoints")
                .put("blob", "https://" + name.toLowerCase(Locale.ROOT) + ".blob.core.windows.net/");
    }

    private void encryptionSet(String group, String name, String location) {
        ObjectNode body = add(SampleEstate.compute(group, "diskEncryptionSets", name), location);
        body.putObject("identity").put("type", "SystemAssigned");
        ObjectNode properties = (ObjectNode) body.get("properties");
        properties
                .put("encryptionType", "EncryptionAtRestWithCustomerKey")
                .put("rotationToLatestKeyVersionEnabled", true)
                .putObject("activeKey")
                .put(
                        "keyUrl",
                        "https://contoso-keys.vault.azure.net/keys/" + name + "/5ab00000000000000000000000000001");
        properties.putArray("previousKeys");
    }
}
