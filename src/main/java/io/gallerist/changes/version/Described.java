package io.gallerist.changes.version;

import io.gallerist.azure.ResourceId;
import io.gallerist.changes.Line;
import io.gallerist.changes.form.Entry;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** A wished-for version in a reviewer's words, line by line. */
class Described {
    private final CreateImageVersion change;
    private final Map<String, String> regionNames;
    private final Function<ResourceId, String> owner;
    private final List<Line> lines = new ArrayList<>();

    /** @param owner who a source belongs to, in words */
    Described(CreateImageVersion change, Map<String, String> regionNames, Function<ResourceId, String> owner) {
        this.change = change;
        this.regionNames = regionNames;
        this.owner = owner;
    }

    List<Line> lines() {
        add("Version number", change.number(), "number");
        source();
        add("Region", region(change.location()), "location");
        add("Replicas by default", Integer.toString(change.replicas()), "replicas");
        add("Storage by default", StorageType.label(change.storageType()), "storageType");
        regions();
        if (change.replicationMode() != null) {
            add("Replication mode", change.replicationMode(), "replicationMode");
        }
        disks();
        add("Exclude from latest", change.excludeFromLatest() ? "Yes" : "No, it takes part", "excludeFromLatest");
        add("End of life", Entry.dayInWords(change.endOfLife()), "endOfLife");
        if (change.blockDeletion()) {
            add("Deletion", "Blocked before the end of life", "blockDeletion");
        }
        if (change.allowReplicatedDeletion()) {
            add("Replicated locations", "May be deleted", "allowReplicatedDeletion");
        }
        change.tags().forEach((name, value) -> add("Tag " + name, value, "tags"));
        return lines;
    }

    private void source() {
        if (change.vhd() != null) {
            lines.add(
                    new Line("Source", "VHD in a storage account", change.vhd().uri(), "sourceId"));
        }
        change.sourceId().ifPresent(id -> {
            lines.add(new Line("Source", words(id), id.value(), "source"));
            add("Owner of the source", owner.apply(id), "");
        });
        if (change.sourceTenant() != null) {
            add("Tenant of the source", change.sourceTenant(), "sourceTenant");
        }
        if (change.osCaching() != null) {
            add("Host caching of the OS disk", change.osCaching(), "osCaching");
        }
    }

    private void regions() {
        int row = 1;
        for (WantedRegion region : change.regions()) {
            String text = region.words(regionNames, change.replicas(), change.storageType());
            add(row == 1 ? "Target regions" : "", text, "region-" + row++);
        }
    }

    private void disks() {
        int row = 1;
        for (CreateImageVersion.DataDisk disk : change.dataDisks()) {
            String from = disk.vhd() == null ? words(ResourceId.of(disk.from())) : "VHD in a storage account";
            String caching = disk.caching() == null ? "" : ", host caching " + disk.caching();
            lines.add(new Line(
                    row == 1 ? "Data disks" : "",
                    "LUN " + disk.lun() + ": " + from + caching,
                    disk.from(),
                    "disk-" + row++));
        }
    }

    private void add(String label, String value, String field) {
        lines.add(new Line(label, value, field));
    }

    private String region(String code) {
        return regionNames.getOrDefault(code, code);
    }

    static String words(ResourceId source) {
        String type =
                source.type().substring(source.type().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String kind =
                switch (type) {
                    case "virtualmachines" -> "virtual machine";
                    case "images" -> "managed image";
                    case "versions" -> "image version";
                    case "disks" -> "disk";
                    case "snapshots" -> "snapshot";
                    default -> type;
                };
        return source.name() + " (" + kind + " in " + source.resourceGroup() + ")";
    }
}
