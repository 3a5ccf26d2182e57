package io.gallerist.changes.version;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.BooleanNode;
import com.fasterxml.jackson.databind.node.IntNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.gallerist.azure.Region;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/**
 * The body that writes an image version, read and edited in place: what the portal does not know of stays as it is. A
 * value that equals Azure's default is not added where Azure left it out.
 */
class WritableVersion {
    private static final JsonMapper MAPPER = new JsonMapper();
    private static final String STORAGE = "storageAccountType";

    private final ObjectNode root;

    private WritableVersion(ObjectNode root) {
        this.root = root;
    }

    /** @throws IllegalArgumentException for what is no JSON object */
    static WritableVersion of(String json) {
        try {
            if (MAPPER.readTree(json) instanceof ObjectNode object) {
                return new WritableVersion(object);
            }
        } catch (JsonProcessingException unreadable) {
            throw new IllegalArgumentException("Not a version's body", unreadable);
        }
        throw new IllegalArgumentException("Not a version's body");
    }

    String json() {
        return root.toString();
    }

    String location() {
        return Region.code(root.path("location").asText());
    }

    int replicas() {
        return profile().path("replicaCount").asInt(1);
    }

    String storageType() {
        return profile().path(STORAGE).asText(StorageType.STANDARD_LRS.azure());
    }

    boolean isExcludedFromLatest() {
        return profile().path("excludeFromLatest").asBoolean();
    }

    @Nullable
    Instant endOfLife() {
        String text = profile().path("endOfLifeDate").asText("");
        return text.isEmpty() ? null : Instant.parse(text);
    }

    boolean isDeletionBlocked() {
        return safety().path("blockDeletionBeforeEndOfLife").asBoolean();
    }

    boolean isReplicatedDeletionAllowed() {
        return safety().path("allowDeletionOfReplicatedLocations").asBoolean();
    }

    Map<String, String> tags() {
        Map<String, String> tags = new TreeMap<>();
        root.path("tags")
                .fields()
                .forEachRemaining(tag -> tags.put(tag.getKey(), tag.getValue().asText("")));
        return tags;
    }

    List<WantedRegion> regions() {
        return StreamSupport.stream(profile().path("targetRegions").spliterator(), false)
                .map(WritableVersion::region)
                .toList();
    }

    private static WantedRegion region(JsonNode node) {
        JsonNode encryption = node.path("encryption");
        return new WantedRegion(
                Region.code(node.path("name").asText()),
                node.has("regionalReplicaCount")
                        ? node.get("regionalReplicaCount").asInt()
                        : null,
                text(node.path(STORAGE)),
                node.path("excludeFromLatest").asBoolean(),
                text(encryption.path("osDiskImage").path("diskEncryptionSetId")),
                text(encryption.path("dataDiskImages").path(0).path("diskEncryptionSetId")));
    }

    WritableVersion withReplicas(int replicas) {
        set(profileToWrite(), "replicaCount", IntNode.valueOf(replicas), IntNode.valueOf(1));
        return this;
    }

    WritableVersion withStorageType(String type) {
        set(profileToWrite(), STORAGE, TextNode.valueOf(type), TextNode.valueOf(StorageType.STANDARD_LRS.azure()));
        return this;
    }

    WritableVersion withExcludedFromLatest(boolean excluded) {
        set(profileToWrite(), "excludeFromLatest", BooleanNode.valueOf(excluded), BooleanNode.FALSE);
        return this;
    }

    /** A date that stays the same keeps the way in which Azure wrote it. */
    WritableVersion withEndOfLife(@Nullable Instant end) {
        if (end == null) {
            profileToWrite().remove("endOfLifeDate");
        } else if (!end.equals(endOfLife())) {
            profileToWrite().put("endOfLifeDate", end.toString());
        }
        return this;
    }

    WritableVersion withSafety(boolean blockDeletion, boolean allowReplicatedDeletion) {
        ObjectNode safety = safety() instanceof ObjectNode object ? object : MAPPER.createObjectNode();
        set(
                safety,
                "allowDeletionOfReplicatedLocations",
                BooleanNode.valueOf(allowReplicatedDeletion),
                BooleanNode.FALSE);
        set(safety, "blockDeletionBeforeEndOfLife", BooleanNode.valueOf(blockDeletion), BooleanNode.FALSE);
        if (!safety.isEmpty()) {
            child(root, "properties").set("safetyProfile", safety);
        }
        return this;
    }

    WritableVersion withTags(Map<String, String> tags) {
        if (tags.isEmpty()) {
            root.remove("tags");
        } else {
            root.set("tags", MAPPER.valueToTree(new TreeMap<>(tags)));
        }
        return this;
    }

    WritableVersion withRegions(List<WantedRegion> wanted) {
        ArrayNode regions = MAPPER.createArrayNode();
        wanted.forEach(region -> regions.add(written(region)));
        profileToWrite().set("targetRegions", regions);
        return this;
    }

    private ObjectNode written(WantedRegion wanted) {
        ObjectNode node =
                known(wanted.region()).orElseGet(() -> MAPPER.createObjectNode().put("name", wanted.region()));
        node.put("regionalReplicaCount", wanted.replicasOr(replicas()));
        node.put(STORAGE, wanted.storageOr(storageType()));
        set(node, "excludeFromLatest", BooleanNode.valueOf(wanted.excludeFromLatest()), BooleanNode.FALSE);
        encrypt(node, wanted);
        return node;
    }

    private void encrypt(ObjectNode node, WantedRegion wanted) {
        WantedRegion now = region(node);
        if (!Objects.equals(now.osEncryption(), wanted.osEncryption()) && wanted.osEncryption() != null) {
            child(child(node, "encryption"), "osDiskImage").put("diskEncryptionSetId", wanted.osEncryption());
        }
        if (!Objects.equals(now.dataEncryption(), wanted.dataEncryption()) && wanted.dataEncryption() != null) {
            ArrayNode disks = child(node, "encryption").putArray("dataDiskImages");
            luns().forEach(lun -> disks.addObject()
                    .put("diskEncryptionSetId", wanted.dataEncryption())
                    .put("lun", lun));
        }
    }

    List<Integer> luns() {
        List<Integer> luns = new ArrayList<>();
        root.path("properties")
                .path("storageProfile")
                .path("dataDiskImages")
                .forEach(disk -> luns.add(disk.path("lun").asInt()));
        return luns;
    }

    private Optional<ObjectNode> known(String region) {
        for (JsonNode node : profile().path("targetRegions")) {
            if (Region.code(node.path("name").asText()).equals(region) && node instanceof ObjectNode object) {
                return Optional.of(object.deepCopy());
            }
        }
        return Optional.empty();
    }

    private JsonNode profile() {
        return root.path("properties").path("publishingProfile");
    }

    private ObjectNode profileToWrite() {
        return child(child(root, "properties"), "publishingProfile");
    }

    private JsonNode safety() {
        return root.path("properties").path("safetyProfile");
    }

    private static ObjectNode child(ObjectNode parent, String name) {
        return parent.get(name) instanceof ObjectNode known ? known : parent.putObject(name);
    }

    private static void set(ObjectNode parent, String name, JsonNode value, JsonNode byDefault) {
        if (parent.has(name) || !value.equals(byDefault)) {
            parent.set(name, value);
        }
    }

    private static @Nullable String text(JsonNode node) {
        return node.isTextual() ? node.asText() : null;
    }
}
