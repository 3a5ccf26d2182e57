package io.gallerist.changes.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What {@code az sig image-version create} can say of an image version. */
final class SigVersion {
    private static final Set<String> REGION = Set.of("name", "regionalReplicaCount", "storageAccountType");
    private static final Set<String> STORAGE = Set.of("Standard_LRS", "Standard_ZRS", "Premium_LRS");

    private SigVersion() {}

    static void say(Untold body, Flags flags) {
        source(body, flags);
        SigDisks.say(body, flags);
        String profile = "/properties/publishingProfile/";
        regions(body.take(profile + "targetRegions"), flags);
        flags.add("--replica-count", body.take(profile + "replicaCount"));
        JsonNode storage = body.take(profile + "storageAccountType");
        if (!storage.isMissingNode()) {
            flags.add("--storage-account-type", storageType(storage, flags));
        }
        flags.add("--exclude-from-latest", body.take(profile + "excludeFromLatest"));
        flags.moment("--end-of-life-date", body.take(profile + "endOfLifeDate"));
        flags.add("--replication-mode", body.take(profile + "replicationMode"));
        String safety = "/properties/safetyProfile/";
        flags.add("--allow-replicated-location-deletion", body.take(safety + "allowDeletionOfReplicatedLocations"));
        flags.add("--block-deletion-before-end-of-life", body.take(safety + "blockDeletionBeforeEndOfLife"));
    }

    private static void source(Untold body, Flags flags) {
        flags.add("--virtual-machine", body.take("/properties/storageProfile/source/virtualMachineId"));
        JsonNode id = body.take("/properties/storageProfile/source/id");
        if (!id.isMissingNode()) {
            ArmPath path = ArmPath.parse(id.asText()).orElse(null);
            if (path != null && path.isA("Microsoft.Compute/galleries/images/versions")) {
                flags.add("--image-version", id);
            } else if (path != null && path.isA("Microsoft.Compute/images")) {
                flags.add("--managed-image", id);
            } else {
                flags.fail();
            }
        }
    }

    /** Without any, the CLI would take the location. */
    private static void regions(JsonNode regions, Flags flags) {
        List<String> words = new ArrayList<>();
        for (JsonNode region : regions) {
            region.fieldNames().forEachRemaining(name -> flags.failUnless(REGION.contains(name)));
            String count = region.path("regionalReplicaCount").asText();
            JsonNode storage = region.path("storageAccountType");
            String name = region.path("name").asText();
            flags.failUnless(!name.contains("="));
            words.add(name
                    + (count.isEmpty() ? "" : "=" + count)
                    + (storage.isMissingNode()
                            ? ""
                            : "=" + storageType(storage, flags).toLowerCase(Locale.ROOT)));
        }
        flags.failUnless(!words.isEmpty());
        flags.add("--target-regions", words);
    }

    private static String storageType(JsonNode storage, Flags flags) {
        flags.failUnless(STORAGE.contains(storage.asText()));
        return storage.asText();
    }
}
