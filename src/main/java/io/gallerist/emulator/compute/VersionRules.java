package io.gallerist.emulator.compute;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.gallerist.emulator.arm.Provisioning;
import io.gallerist.emulator.arm.ResourceId;
import io.gallerist.emulator.http.AzureError;
import io.gallerist.emulator.http.Json;
import io.gallerist.emulator.store.Document;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of an image version that need no look at its source (troubleshooting-shared-images). */
final class VersionRules {
    private static final int MOST_PER_REGION = 10_000;

    private VersionRules() {}

    /** Fills in what Azure fills in, and keeps what an update left out. */
    static void complete(ObjectNode properties, @Nullable ObjectNode before, String now) {
        properties.remove("provisioningState");
        properties.remove("replicationStatus");
        properties.remove("restore");
        ObjectNode publishing = child(properties, "publishingProfile");
        ObjectNode safety = child(properties, "safetyProfile");
        safety.put("reportedForPolicyViolation", false);
        if (!safety.has("allowDeletionOfReplicatedLocations")) {
            safety.put("allowDeletionOfReplicatedLocations", false);
        }
        if (before != null && properties.path("storageProfile").isEmpty()) {
            properties.set("storageProfile", before.path("storageProfile"));
        }
        publishing.put("excludeFromLatest", publishing.path("excludeFromLatest").asBoolean(false));
        publishing.put("publishedDate", before == null ? now : Json.text(before, "publishingProfile", "publishedDate"));
        publishing.put(
                "storageAccountType", publishing.path("storageAccountType").asText("Standard_LRS"));
        if (!publishing.has("replicaCount")) {
            publishing.put("replicaCount", 1);
        }
    }

    private static ObjectNode child(ObjectNode properties, String name) {
        return properties.get(name) instanceof ObjectNode present ? present : properties.putObject(name);
    }

    static void check(
            ResourceId id, String location, ObjectNode properties, @Nullable ObjectNode before, Compute compute) {
        boolean numbers = id.name().matches("\\d{1,10}\\.\\d{1,10}\\.\\d{1,10}");
        for (String part : numbers ? id.name().split("\\.") : new String[] {"x"}) {
            if (!numbers || Long.parseLong(part) > Integer.MAX_VALUE) {
                throw AzureError.invalid(
                        "galleryImageVersionName",
                        "The image version name is invalid. The image version name should follow"
                                + " Major(int).Minor(int).Patch(int) format, for e.g: 1.0.0, 2018.12.1 etc");
            }
        }
        ObjectNode publishing = (ObjectNode) properties.get("publishingProfile");
        JsonNode published = before == null ? null : before.path("publishingProfile");
        EndOfLife.check(
                "galleryImageVersion", publishing, published, compute.clock().now());
        TargetRegions.complete(publishing, location);
        if (before == null) {
            List<Document> all = compute.shelf().list(Versions.KIND, "/subscriptions/" + id.subscription() + "/");
            GalleryRules.Quota.check(all, location, MOST_PER_REGION, "GalleryImageVersions");
        }
    }

    static void requireIdle(ResourceId id, Document existing, double now) {
        if (Provisioning.isDeleting(existing)) {
            throw AzureError.conflict("Operation 'Update Gallery Image Version' is not on allowed on " + id.name()
                    + "; since it is marked for deletion. You can only retry the Delete operation (or wait for an"
                    + " ongoing one to complete)");
        }
        if (Provisioning.isRunning(existing, now)) {
            throw AzureError.conflict("The request failed due to conflict with a concurrent request. To resolve it,"
                    + " please refer to https://aka.ms/activitylog to get more details on the conflicting requests.");
        }
    }

    static void refuseDeletion(ObjectNode version, Instant now) {
        JsonNode properties = version.path("properties");
        if (Json.at(properties, "safetyProfile", "blockDeletionBeforeEndOfLife").asBoolean(false)
                && EndOfLife.isAhead(properties.path("publishingProfile"), now)) {
            throw new AzureError(
                    409,
                    "DeleteGalleryImageVersionBlockedBeforeEndOfLife",
                    "Deletion of Gallery image version is not allowed because the image is enabled for"
                            + " blockDeletionBeforeEndOfLife and its endOfLifeDate has not reached yet");
        }
    }

    /** The source of a version never changes, nor do its data disks. */
    static Optional<AzureError> changedSource(JsonNode now, JsonNode then) {
        for (String part : new String[] {"source", "osDiskImage"}) {
            JsonNode source = part.equals("source") ? now.path(part) : Json.at(now, part, "source");
            JsonNode old = part.equals("source") ? then.path(part) : Json.at(then, part, "source");
            if (!source.isEmpty() && !id(source).equalsIgnoreCase(id(old))) {
                String target = "galleryImageVersion.properties.storageProfile." + part
                        + (part.equals("source") ? ".id" : ".source.id");
                return Optional.of(new AzureError(
                        409, "PropertyChangeNotAllowed", "Changing property '" + target + "' is not allowed", target));
            }
        }
        Map<Integer, String> disks = disks(then);
        for (Map.Entry<Integer, String> disk : disks(now).entrySet()) {
            String old = disks.get(disk.getKey());
            if (old == null || !disk.getValue().isEmpty() && !disk.getValue().equalsIgnoreCase(old)) {
                return Optional.of(AzureError.conflict("Adding new Data Disks or changing the LUN of a Data Disk in an"
                        + " existing Image is not allowed"));
            }
        }
        return Optional.empty();
    }

    private static String id(JsonNode source) {
        return Json.text(source, "id") + Json.text(source, "virtualMachineId") + Json.text(source, "uri");
    }

    private static Map<Integer, String> disks(JsonNode profile) {
        Map<Integer, String> disks = new HashMap<>();
        profile.path("dataDiskImages")
                .forEach(disk -> disks.put(disk.path("lun").asInt(), id(disk.path("source"))));
        return disks;
    }
}
