package io.gallerist.changes.version;

import io.gallerist.azure.Region;
import io.gallerist.changes.form.ChangeForm;
import io.gallerist.web.FormErrors;
import jakarta.ws.rs.FormParam;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where a version shall be and how long it lives, as typed: what creating and changing one have in common. */
public abstract class RegionsForm extends ChangeForm {
    private static final int BLANK_ROWS = 2;

    @FormParam("replicas")
    public @Nullable String replicas;

    @FormParam("storageType")
    public @Nullable String storageType;

    @FormParam("region")
    public List<String> region = new ArrayList<>();

    @FormParam("regionReplicas")
    public List<String> regionReplicas = new ArrayList<>();

    @FormParam("regionStorage")
    public List<String> regionStorage = new ArrayList<>();

    /** The indexes of the lines that are ticked: a browser sends nothing for the others. */
    @FormParam("regionExcluded")
    public List<String> regionExcluded = new ArrayList<>();

    @FormParam("regionOsEncryption")
    public List<String> regionOsEncryption = new ArrayList<>();

    @FormParam("regionDataEncryption")
    public List<String> regionDataEncryption = new ArrayList<>();

    @FormParam("excludeFromLatest")
    public @Nullable String excludeFromLatest;

    @FormParam("endOfLife")
    public @Nullable String endOfLife;

    @FormParam("blockDeletion")
    public @Nullable String blockDeletion;

    @FormParam("allowReplicatedDeletion")
    public @Nullable String allowReplicatedDeletion;

    /** Whether there is nothing yet that would be changed. */
    public boolean isFirst() {
        return false;
    }

    /** The filled lines of the regions table and blank ones to go on with. */
    public List<RegionRow> rows() {
        int more = isPressed("add-region") ? 1 : 0;
        int blank = BLANK_ROWS + more;
        List<RegionRow> rows = new ArrayList<>();
        int filled = 0;
        for (int i = 0; i < region.size() + more || i < filled + blank; i++) {
            RegionRow row = row(i);
            rows.add(row);
            filled = row.isBlank() ? filled : i + 1;
        }
        return rows;
    }

    /** Whether it is the line to go on with after another one was wanted: the page comes back to it. */
    public boolean isNextRegion(RegionRow row) {
        return isPressed("add-region") && row.index() == lastFilled() + 1;
    }

    private int lastFilled() {
        return filledRows().stream().mapToInt(RegionRow::index).max().orElse(0);
    }

    /** The field of the line in which a region stands, by its code. */
    String fieldOf(String code) {
        return filledRows().stream()
                .filter(row -> Region.code(row.region()).equals(code))
                .map(RegionRow::field)
                .findFirst()
                .orElse("region-1");
    }

    List<RegionRow> filledRows() {
        return rows().stream().filter(row -> !row.isBlank()).toList();
    }

    void addRow(WantedRegion wanted) {
        region.add(wanted.region());
        regionReplicas.add(
                Optional.ofNullable(wanted.replicas()).map(String::valueOf).orElse(""));
        regionStorage.add(Optional.ofNullable(wanted.storageType()).orElse(""));
        regionOsEncryption.add(Optional.ofNullable(wanted.osEncryption()).orElse(""));
        regionDataEncryption.add(Optional.ofNullable(wanted.dataEncryption()).orElse(""));
        if (wanted.excludeFromLatest()) {
            regionExcluded.add(Integer.toString(region.size()));
        }
    }

    /** The rarely needed parts are open when something in them is filled or wrong. */
    public boolean isSpecial(RegionRow row, FormErrors errors) {
        return row.isSpecial()
                || errors.of(row.osEncryptionField()) != null
                || errors.of(row.dataEncryptionField()) != null;
    }

    private RegionRow row(int i) {
        return new RegionRow(
                i + 1,
                at(region, i),
                at(regionReplicas, i),
                at(regionStorage, i),
                regionExcluded.contains(Integer.toString(i + 1)),
                at(regionOsEncryption, i),
                at(regionDataEncryption, i));
    }
}
