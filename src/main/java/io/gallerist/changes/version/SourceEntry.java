package io.gallerist.changes.version;

import io.gallerist.azure.ResourceId;
import io.gallerist.changes.form.Entry;
import io.gallerist.web.Forms;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what the OS disk comes from: a resource id, or the address of a VHD. */
class SourceEntry {
    /** Page blobs of a storage account; Azure wants https. */
    private static final Pattern VHD = Pattern.compile(
            "https://([a-z0-9]{3,24})\\.blob\\.[a-z0-9.-]+(:[0-9]+)?/[^?#\\s]+\\.vhd", Pattern.CASE_INSENSITIVE);

    private static final List<String> TYPES = List.of(
            "Microsoft.Compute/virtualMachines",
            "Microsoft.Compute/images",
            "Microsoft.Compute/galleries/images/versions",
            "Microsoft.Compute/disks",
            "Microsoft.Compute/snapshots");
    private static final List<String> DISKS = TYPES.subList(3, 5);

    /** What was read; the account of a VHD is looked up later. */
    record Os(
            @Nullable String source,
            CreateImageVersion.@Nullable Vhd vhd,
            @Nullable String tenant,
            @Nullable String caching) {
        /** A disk, snapshot or VHD, which says nothing about what is on it and can stand beside other disks. */
        boolean isDisk() {
            return vhd != null || source != null && SourceEntry.isDisk(ResourceId.of(source));
        }
    }

    private static final Os NOTHING = new Os(null, null, null, null);

    private final VersionForm form;
    private final Entry entry;

    SourceEntry(VersionForm form, Entry entry) {
        this.form = form;
        this.entry = entry;
    }

    Os os() {
        String chosen = form.chosenSource();
        String field = form.sourceField();
        if (chosen.isEmpty()) {
            entry.wrong("source", "Choose what to build the version from, or paste a resource id.");
            return NOTHING;
        }
        String caching = entry.chosenOrNone("osCaching", form.osCaching, Choices.CACHING);
        if (isAddress(chosen)) {
            return new Os(null, vhd(field, chosen, entry), tenant(), caching);
        }
        Optional<ResourceId> id = entry.resource(
                field,
                chosen,
                TYPES,
                "The source id: " + chosen + " must either be a managed image, virtual machine or another gallery image"
                        + " version, or for the OS disk alone a managed disk or snapshot.");
        Os os = new Os(id.map(ResourceId::value).orElse(null), null, tenant(), caching);
        if (caching != null && id.isPresent() && !os.isDisk()) {
            entry.wrong("osCaching", "Host caching can only be chosen for a disk, a snapshot or a VHD.");
        }
        return os;
    }

    private @Nullable String tenant() {
        String typed = Forms.text(form.sourceTenant).toLowerCase(Locale.ROOT);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            return UUID.fromString(typed).toString();
        } catch (IllegalArgumentException notAnId) {
            entry.wrong("sourceTenant", "This is not a tenant id. It is a GUID, on the overview page of Entra ID.");
            return null;
        }
    }

    static boolean isDisk(ResourceId id) {
        return DISKS.stream().anyMatch(id::isA);
    }

    static boolean isAddress(String typed) {
        return typed.toLowerCase(Locale.ROOT).startsWith("http");
    }

    static CreateImageVersion.@Nullable Vhd vhd(String field, String typed, Entry entry) {
        if (VHD.matcher(typed).matches()) {
            return new CreateImageVersion.Vhd(typed, "");
        }
        entry.wrong(
                field,
                "This is not the address of a VHD: https://<account>.blob.core.windows.net/<container>/<name>.vhd,"
                        + " without a signature.");
        return null;
    }
}
