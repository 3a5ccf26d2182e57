package io.gallerist.changes.version;

import io.gallerist.catalog.SourceRecord;
import io.gallerist.changes.form.Entry;
import io.gallerist.web.Forms;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was typed to ask for a new version, as it was typed. */
public class VersionForm extends RegionsForm {
    private static final int BLANK_DISKS = 1;

    @FormParam("number")
    public @Nullable String number;

    /** Picked from the list. */
    @FormParam("source")
    public @Nullable String source;

    /** Narrows the list of sources. */
    @FormParam("search")
    public @Nullable String search;

    /** Pasted: a resource id, or the address of a VHD. */
    @FormParam("sourceId")
    public @Nullable String sourceId;

    /** The tenant of a source that is not in the portal's own. */
    @FormParam("sourceTenant")
    public @Nullable String sourceTenant;

    @FormParam("osCaching")
    public @Nullable String osCaching;

    @FormParam("location")
    public @Nullable String location;

    @FormParam("replicationMode")
    public @Nullable String replicationMode;

    @FormParam("diskLun")
    public List<String> diskLun = new ArrayList<>();

    @FormParam("diskSource")
    public List<String> diskSource = new ArrayList<>();

    @FormParam("diskCaching")
    public List<String> diskCaching = new ArrayList<>();

    /** The lines of the data disks table, with a blank one at its end. */
    public List<DiskRow> disks() {
        int filled =
                (int) Stream.of(diskLun, diskSource).mapToInt(List::size).max().orElse(0);
        while (filled > 0 && disk(filled - 1).isBlank()) {
            filled--;
        }
        int rows = filled + BLANK_DISKS + (isPressed("add-disk") ? 1 : 0);
        return IntStream.range(0, rows).mapToObj(this::disk).toList();
    }

    /** Whether it is the line to go on with after another one was wanted: the page comes back to it. */
    public boolean isNextDisk(DiskRow row) {
        return isPressed("add-disk")
                && row.isBlank()
                && (row.index() == 1 || !disk(row.index() - 2).isBlank());
    }

    @Override
    public boolean isFirst() {
        return true;
    }

    public boolean isSearched() {
        return isPressed("search");
    }

    /** Where nobody says otherwise a version lies where its source does, and only there. */
    void takeRegionOfSource() {
        if (Forms.text(location).isEmpty()) {
            SourceRecord.known(chosenSource()).ifPresent(source -> location = source.location);
        }
        String only = Forms.text(location);
        if (filledRows().isEmpty() && !only.isEmpty()) {
            region = new ArrayList<>(List.of(only));
        }
    }

    List<DiskRow> filledDisks() {
        return disks().stream().filter(row -> !row.isBlank()).toList();
    }

    String chosenSource() {
        String pasted = Forms.text(sourceId);
        return pasted.isEmpty() ? Forms.text(source) : pasted;
    }

    /** The field that {@link #chosenSource} comes from. */
    String sourceField() {
        return Forms.text(sourceId).isEmpty() ? "source" : "sourceId";
    }

    /** Filled as a form that would ask for the same again. */
    static VersionForm of(CreateImageVersion change) {
        VersionForm form = new VersionForm();
        form.number = change.number();
        if (change.sourceTenant() == null && change.vhd() == null) {
            form.source = change.source();
        } else {
            form.sourceId =
                    change.vhd() == null ? change.source() : change.vhd().uri();
        }
        form.sourceTenant = change.sourceTenant();
        form.osCaching = change.osCaching();
        form.location = change.location();
        form.replicationMode = change.replicationMode();
        form.replicas = Integer.toString(change.replicas());
        form.storageType = change.storageType();
        change.regions().forEach(form::addRow);
        change.dataDisks().forEach(disk -> form.addDisk(disk.lun(), disk.from(), disk.caching()));
        form.excludeFromLatest = change.excludeFromLatest() ? "true" : null;
        form.endOfLife = Entry.day(change.endOfLife());
        form.blockDeletion = change.blockDeletion() ? "true" : null;
        form.allowReplicatedDeletion = change.allowReplicatedDeletion() ? "true" : null;
        form.fillTags(change.tags());
        return form;
    }

    /** @param from a resource id, or the address of a VHD */
    void addDisk(int lun, String from, @Nullable String caching) {
        diskLun.add(Integer.toString(lun));
        diskSource.add(from);
        diskCaching.add(caching == null ? "" : caching);
    }

    private DiskRow disk(int i) {
        return new DiskRow(i + 1, at(diskLun, i), at(diskSource, i), at(diskCaching, i));
    }
}
