package io.gallerist.changes.code;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The body that {@code az sig … create} makes of its flags, by the CLI's documentation and by what it was recorded to
 * send: where each flag goes, what it adds on its own, and what it does not send.
 */
final class AzureCli {
    record Sent(String path, JsonNode body) {}

    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private static final Map<String, String> GALLERY = Map.of(
            "--description", "/properties/description",
            "--permissions", "/properties/sharingProfile/permissions",
            "--publisher-uri", "/properties/sharingProfile/communityGalleryInfo/publisherUri",
            "--publisher-email", "/properties/sharingProfile/communityGalleryInfo/publisherContact",
            "--eula", "/properties/sharingProfile/communityGalleryInfo/eula",
            "--public-name-prefix", "/properties/sharingProfile/communityGalleryInfo/publicNamePrefix",
            "--soft-delete", "/properties/softDeletePolicy/isSoftDeleteEnabled");

    private static final Map<String, String> DEFINITION = Map.ofEntries(
            Map.entry("--publisher", "/properties/identifier/publisher"),
            Map.entry("--offer", "/properties/identifier/offer"),
            Map.entry("--sku", "/properties/identifier/sku"),
            Map.entry("--os-type", "/properties/osType"),
            Map.entry("--os-state", "/properties/osState"),
            Map.entry("--hyper-v-generation", "/properties/hyperVGeneration"),
            Map.entry("--architecture", "/properties/architecture"),
            Map.entry("--minimum-cpu-core", "/properties/recommended/vCPUs/min"),
            Map.entry("--maximum-cpu-core", "/properties/recommended/vCPUs/max"),
            Map.entry("--minimum-memory", "/properties/recommended/memory/min"),
            Map.entry("--maximum-memory", "/properties/recommended/memory/max"),
            Map.entry("--plan-name", "/properties/purchasePlan/name"),
            Map.entry("--plan-publisher", "/properties/purchasePlan/publisher"),
            Map.entry("--plan-product", "/properties/purchasePlan/product"),
            Map.entry("--eula", "/properties/eula"),
            Map.entry("--end-of-life-date", "/properties/endOfLifeDate"));

    private static final Map<String, String> VERSION = Map.ofEntries(
            Map.entry("--virtual-machine", "/properties/storageProfile/source/virtualMachineId"),
            Map.entry("--managed-image", "/properties/storageProfile/source/id"),
            Map.entry("--image-version", "/properties/storageProfile/source/id"),
            Map.entry("--os-snapshot", "/properties/storageProfile/osDiskImage/source/id"),
            Map.entry("--os-vhd-uri", "/properties/storageProfile/osDiskImage/source/uri"),
            Map.entry("--os-vhd-storage-account", "/properties/storageProfile/osDiskImage/source/storageAccountId"),
            Map.entry("--replica-count", "/properties/publishingProfile/replicaCount"),
            Map.entry("--storage-account-type", "/properties/publishingProfile/storageAccountType"),
            Map.entry("--exclude-from-latest", "/properties/publishingProfile/excludeFromLatest"),
            Map.entry("--end-of-life-date", "/properties/publishingProfile/endOfLifeDate"),
            Map.entry("--replication-mode", "/properties/publishingProfile/replicationMode"),
            Map.entry(
                    "--allow-replicated-location-deletion",
                    "/properties/safetyProfile/allowDeletionOfReplicatedLocations"),
            Map.entry("--block-deletion-before-end-of-life", "/properties/safetyProfile/blockDeletionBeforeEndOfLife"));

    private final Map<String, List<String>> flags = new LinkedHashMap<>();
    private final ObjectNode body = JSON.objectNode();

    private AzureCli(List<String> words) {
        List<String> values = new ArrayList<>();
        for (String word : words) {
            if (word.startsWith("-")) {
                values = new ArrayList<>();
                if (flags.put(word, values) != null) {
                    throw new AssertionError(word + " twice");
                }
            } else {
                values.add(loaded(word));
            }
        }
    }

    static Sent send(List<String> words) {
        int create = words.indexOf("create");
        AzureCli cli = new AzureCli(words.subList(create + 1, words.size()));
        String group = String.join(" ", words.subList(0, create));
        String path = "/subscriptions/" + cli.one("--subscription") + "/resourceGroups/" + cli.one("--resource-group")
                + "/providers/Microsoft.Compute/galleries/" + cli.one("--gallery-name");
        cli.body.put("location", cli.one("--location"));
        cli.tags();
        switch (group) {
            case "sig" -> cli.take(GALLERY);
            case "sig image-definition" -> {
                path += "/images/" + cli.one("--gallery-image-definition");
                cli.features();
                cli.disallowed();
                cli.take(DEFINITION);
            }
            case "sig image-version" -> {
                path += "/images/" + cli.one("--gallery-image-definition") + "/versions/"
                        + cli.one("--gallery-image-version");
                cli.regions();
                cli.disks();
                cli.take(VERSION);
            }
            default -> throw new AssertionError("No command " + group);
        }
        if (!cli.flags.isEmpty()) {
            throw new AssertionError("No such flags: " + cli.flags);
        }
        return new Sent(path, cli.body);
    }

    /** Storage types in any case, and nothing for empty objects and lists: neither makes a difference to Azure. */
    static JsonNode asAzureReads(JsonNode node) {
        if (node.isObject()) {
            ObjectNode object = JSON.objectNode();
            node.properties().forEach(field -> {
                JsonNode value = asAzureReads(field.getValue());
                if (!value.isContainerNode() || !value.isEmpty()) {
                    object.set(
                            field.getKey(),
                            field.getKey().equals("storageAccountType")
                                    ? JSON.textNode(value.asText().toLowerCase(Locale.ROOT))
                                    : value);
                }
            });
            return object;
        }
        if (node.isArray()) {
            ArrayNode array = JSON.arrayNode();
            node.forEach(element -> array.add(asAzureReads(element)));
            return array;
        }
        return node;
    }

    /** A value after an at sign, even behind an equals sign, is the name of a file. */
    private static String loaded(String word) {
        if (word.substring(word.indexOf('=') + 1).startsWith("@")) {
            throw new AssertionError("The CLI would read the file " + word);
        }
        return word;
    }

    private void tags() {
        ObjectNode tags = body.putObject("tags");
        for (String pair : many("--tags")) {
            String[] parts = pair.split("=", 2);
            tags.put(parts[0], parts.length > 1 ? parts[1] : "");
        }
    }

    private void features() {
        boolean v2 = flags.getOrDefault("--hyper-v-generation", List.of("V2")).contains("V2");
        String said = flags.containsKey("--features") ? one("--features") : "";
        ArrayNode features = JSON.arrayNode();
        for (String pair : said.isEmpty() ? new String[0] : said.split(" ")) {
            if (!pair.equals("SecurityType=Standard")) {
                feature(features, pair);
            }
        }
        if (v2 && !said.contains("SecurityType=")) {
            feature(features, "SecurityType=TrustedLaunchSupported");
        }
        body.withObject("/properties").set("features", features);
    }

    private static void feature(ArrayNode features, String pair) {
        String[] parts = pair.split("=", 2);
        features.addObject().put("name", parts[0]).put("value", parts[1]);
    }

    private void disallowed() {
        ArrayNode types = body.withObject("/properties/disallowed").putArray("diskTypes");
        many("--disallowed-disk-types").forEach(types::add);
    }

    private void regions() {
        ArrayNode regions = body.withObject("/properties/publishingProfile").putArray("targetRegions");
        for (String word : many("--target-regions")) {
            String[] parts = word.split("=", 3);
            ObjectNode region = regions.addObject().put("name", parts[0]);
            boolean counted = parts.length > 1 && parts[1].matches("[0-9]+");
            if (counted) {
                region.put("regionalReplicaCount", Integer.parseInt(parts[1]));
            }
            if (parts.length > (counted ? 2 : 1)) {
                String type = parts[parts.length - 1];
                assertOneOf(type, "standard_lrs", "standard_zrs", "premium_lrs");
                region.put("storageAccountType", type);
            }
        }
    }

    private void disks() {
        ArrayNode disks = body.withObject("/properties/storageProfile").putArray("dataDiskImages");
        List<String> luns = many("--data-snapshot-luns");
        List<String> snapshots = many("--data-snapshots");
        for (int i = 0; i < snapshots.size(); i++) {
            disks.addObject()
                    .put("lun", Integer.parseInt(luns.get(i)))
                    .putObject("source")
                    .put("id", snapshots.get(i));
        }
        luns = many("--data-vhds-luns");
        List<String> uris = many("--data-vhds-uris");
        List<String> accounts = many("--data-vhds-storage-accounts");
        for (int i = 0; i < uris.size(); i++) {
            disks.addObject()
                    .put("lun", Integer.parseInt(luns.get(i)))
                    .putObject("source")
                    .put("storageAccountId", accounts.get(i))
                    .put("uri", uris.get(i));
        }
    }

    private void take(Map<String, String> places) {
        places.forEach((flag, path) -> {
            if (flags.containsKey(flag)) {
                int last = path.lastIndexOf('/');
                body.withObject(path.substring(0, last)).set(path.substring(last + 1), typed(one(flag)));
            }
        });
    }

    private static JsonNode typed(String value) {
        return value.matches("true|false|[0-9]+") ? FieldTable.parse(value) : JSON.textNode(value);
    }

    private static void assertOneOf(String value, String... allowed) {
        if (!List.of(allowed).contains(value)) {
            throw new AssertionError(value + " is none of " + List.of(allowed));
        }
    }

    private String one(String flag) {
        List<String> values = many(flag);
        if (values.size() != 1) {
            throw new AssertionError("One value for " + flag + ", not " + values);
        }
        return values.get(0);
    }

    private List<String> many(String flag) {
        List<String> values = flags.remove(flag);
        return values == null ? List.of() : values;
    }
}
