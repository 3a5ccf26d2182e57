package io.gallerist.changes.version;

import io.gallerist.azure.ResourceId;
import io.gallerist.changes.form.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the data disks table; messages are Azure's own (troubleshooting page of Compute Gallery). */
class DisksEntry {
    private static final int HIGHEST_LUN = 63;
    private static final List<String> TYPES = List.of("Microsoft.Compute/disks", "Microsoft.Compute/snapshots");

    private final VersionForm form;
    private final Entry entry;
    private final Set<Integer> luns = new HashSet<>();
    private final Set<String> sources = new HashSet<>();

    DisksEntry(VersionForm form, Entry entry) {
        this.form = form;
        this.entry = entry;
    }

    List<CreateImageVersion.DataDisk> read(SourceEntry.Os os) {
        List<CreateImageVersion.DataDisk> disks = new ArrayList<>();
        if (os.isDisk() && os.source() != null) {
            sources.add(os.source().toLowerCase(Locale.ROOT));
        }
        for (DiskRow row : form.filledDisks()) {
            disk(row, os).ifPresent(disks::add);
        }
        boolean isSomething = os.source() != null || os.vhd() != null;
        if (!form.filledDisks().isEmpty() && isSomething && !os.isDisk()) {
            entry.wrong(
                    form.filledDisks().get(0).field(),
                    "The gallery artifact version source can only be specified either directly under storageProfile or"
                            + " within individual OS or data disks. A virtual machine, managed image or image version"
                            + " brings its own data disks: build the OS disk from a disk, snapshot or VHD, or leave"
                            + " these lines blank.");
        }
        return disks;
    }

    private Optional<CreateImageVersion.DataDisk> disk(DiskRow row, SourceEntry.Os os) {
        Integer lun = lun(row);
        String caching = entry.chosenOrNone(row.cachingField(), row.caching(), Choices.CACHING);
        String source = null;
        CreateImageVersion.Vhd vhd = null;
        if (row.source().isEmpty()) {
            entry.wrong(row.field(), "Name the disk, snapshot or VHD.");
        } else if (SourceEntry.isAddress(row.source())) {
            vhd = SourceEntry.vhd(row.field(), row.source(), entry);
            if (os.vhd() != null && os.vhd().uri().equalsIgnoreCase(row.source())) {
                entry.wrong(
                        row.field(), "OSDiskImage and DataDiskImage cannot point to same blob " + row.source() + ".");
            }
        } else {
            source = id(row);
        }
        if (!row.source().isEmpty() && !sources.add(row.source().toLowerCase(Locale.ROOT))) {
            entry.wrong(
                    row.field(),
                    "Duplicated source ids are found in the input disks. Source id should be unique for each disk.");
        }
        return lun == null || source == null && vhd == null
                ? Optional.empty()
                : Optional.of(new CreateImageVersion.DataDisk(lun, source, vhd, caching));
    }

    private @Nullable String id(DiskRow row) {
        return entry.resource(
                        row.field(),
                        row.source(),
                        TYPES,
                        "The source id: " + row.source() + " must be a managed disk or snapshot.")
                .map(ResourceId::value)
                .orElse(null);
    }

    private @Nullable Integer lun(DiskRow row) {
        if (row.lun().isEmpty()) {
            entry.wrong(row.lunField(), "Give the disk a LUN, a number from 0 to " + HIGHEST_LUN + ".");
            return null;
        }
        Integer lun = entry.number(row.lunField(), row.lun(), "a LUN", 0, HIGHEST_LUN);
        if (lun != null && !luns.add(lun)) {
            entry.wrong(
                    row.lunField(),
                    "Duplicated lun numbers have been detected in the input data disks. Lun number must be unique for"
                            + " each data disk.");
        }
        return lun;
    }
}
