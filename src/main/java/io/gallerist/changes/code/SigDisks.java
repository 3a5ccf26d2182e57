package io.gallerist.changes.code;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** What {@code az sig image-version create} can say of disks: snapshots and managed disks by id, VHDs by account. */
final class SigDisks {
    private static final Set<String> BY_ID = Set.of("id");
    private static final Set<String> BY_URI = Set.of("storageAccountId", "uri");

    private SigDisks() {}

    static void say(Untold body, Flags flags) {
        String os = "/properties/storageProfile/osDiskImage/source/";
        flags.add("--os-snapshot", body.take(os + "id"));
        JsonNode uri = body.take(os + "uri");
        JsonNode account = body.take(os + "storageAccountId");
        flags.failUnless(uri.isMissingNode() == account.isMissingNode());
        flags.add("--os-vhd-uri", uri);
        flags.add("--os-vhd-storage-account", account);
        data(body.take("/properties/storageProfile/dataDiskImages"), flags);
    }

    /** The CLI puts snapshots before VHDs. */
    private static void data(JsonNode disks, Flags flags) {
        List<JsonNode> snapshots = new ArrayList<>();
        List<JsonNode> vhds = new ArrayList<>();
        for (JsonNode disk : disks) {
            Set<String> source = Set.copyOf(names(disk.path("source")));
            flags.failUnless(Set.of("lun", "source").equals(Set.copyOf(names(disk))));
            flags.failUnless(source.equals(BY_URI) || (source.equals(BY_ID) && vhds.isEmpty()));
            (source.equals(BY_ID) ? snapshots : vhds).add(disk);
        }
        if (!snapshots.isEmpty()) {
            flags.add("--data-snapshots", texts(snapshots, "/source/id"));
            flags.add("--data-snapshot-luns", texts(snapshots, "/lun"));
        }
        if (!vhds.isEmpty()) {
            flags.add("--data-vhds-uris", texts(vhds, "/source/uri"));
            flags.add("--data-vhds-luns", texts(vhds, "/lun"));
            flags.add("--data-vhds-storage-accounts", texts(vhds, "/source/storageAccountId"));
        }
    }

    private static List<String> names(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static List<String> texts(List<JsonNode> disks, String path) {
        return disks.stream().map(disk -> disk.at(path).asText()).toList();
    }
}
