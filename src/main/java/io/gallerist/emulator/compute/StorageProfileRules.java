package io.gallerist.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** The shape of a storage profile: which kind of source may stand where (troubleshooting-shared-images). */
final class StorageProfileRules {
    private static final String PATH = "galleryImageVersion.properties.storageProfile";
    /** Since then a virtual machine has its own property, and so has the storage account of a VHD. */
    private static final String SEPARATE_PROPERTIES = "2023-07-03";

    private StorageProfileRules() {}

    static void check(JsonNode profile, String apiVersion) {
        boolean separate = apiVersion.compareTo(SEPARATE_PROPERTIES) >= 0;
        JsonNode source = profile.path("source");
        String id = Json.text(source, "id") + Json.text(source, "communityGalleryImageId");
        String machine = Json.text(source, "virtualMachineId");
        boolean whole = !id.isEmpty() || !machine.isEmpty();
        boolean disks = hasSource(profile.path("osDiskImage"));
        for (JsonNode disk : profile.path("dataDiskImages")) {
            disks |= hasSource(disk);
        }
        if (whole == disks && !(whole && isEcho(profile)) || !id.isEmpty() && !machine.isEmpty()) {
            throw AzureError.invalid(
                    PATH,
                    "The gallery artifact version source can only be specified either directly under storageProfile or"
                            + " within individual OS or data disks. One and only one source type (user image, snapshot,"
                            + " disk, virtual machine) can be provided");
        }
        if (whole) {
            checkSource(id, machine, separate);
        } else {
            checkDisks(profile, separate);
        }
    }

    /** A body read from Azure has sizes and empty sources in its disks; sending it back is fine. */
    private static boolean isEcho(JsonNode profile) {
        return !hasSource(profile.path("osDiskImage"));
    }

    private static boolean hasSource(JsonNode disk) {
        JsonNode source = disk.path("source");
        return !(Json.text(source, "id") + Json.text(source, "uri") + Json.text(source, "storageAccountId")).isEmpty();
    }

    private static void checkSource(String id, String machine, boolean separate) {
        boolean fine = machine.isEmpty()
                ? isOf(id, "images")
                        || isOf(id, "versions")
                        || id.matches("(?i)/(CommunityGalleries|SharedGalleries)/.*")
                        || isOf(id, "virtualMachines") && !separate
                : isOf(machine, "virtualMachines");
        if (!fine) {
            throw AzureError.invalid(
                    PATH + ".source.id",
                    "The source id: " + id + machine
                            + " must either be a managed image, virtual machine or another gallery image version");
        }
    }

    private static void checkDisks(JsonNode profile, boolean separate) {
        String os = checkDisk(profile.path("osDiskImage"), PATH + ".osDiskImage.source.id", separate);
        Set<Integer> luns = new HashSet<>();
        Set<String> ids = new HashSet<>();
        for (JsonNode disk : profile.path("dataDiskImages")) {
            String id = checkDisk(disk, PATH + ".dataDiskImages.source.id", separate);
            if (!luns.add(disk.path("lun").asInt(-1))) {
                throw AzureError.invalid(
                        PATH + ".dataDiskImages",
                        "Duplicated lun numbers have been detected in the input data disks. Lun number must be unique"
                                + " for each data disk");
            }
            if (!ids.add(id.toLowerCase(Locale.ROOT))) {
                throw AzureError.invalid(
                        PATH + ".dataDiskImages",
                        "Duplicated source ids are found in the input disks. Source id should be unique for each disk");
            }
            if (id.equalsIgnoreCase(os)) {
                throw AzureError.invalid(
                        PATH + ".dataDiskImages", "OSDiskImage and DataDiskImage cannot point to same blob " + id);
            }
        }
    }

    private static String checkDisk(JsonNode disk, String target, boolean separate) {
        JsonNode source = disk.path("source");
        String id = Json.text(source, "id");
        String uri = Json.text(source, "uri");
        String account = uri.isEmpty() ? "" : Json.text(source, "storageAccountId") + (separate ? "" : id);
        boolean fine = uri.isEmpty() ? isOf(id, "disks") || isOf(id, "snapshots") : isOf(account, "storageAccounts");
        if (!fine) {
            throw AzureError.invalid(target, "The source id: " + id + " must be a managed disk or snapshot");
        }
        return uri.isEmpty() ? id : uri;
    }

    private static boolean isOf(String id, String type) {
        return id.matches("(?i)/subscriptions/[^/]+/resourceGroups/[^/]+/providers/Microsoft\\.(Compute|Storage)/.*"
                + "(?<=/)" + type + "/[^/]+");
    }
}
