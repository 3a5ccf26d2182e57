package io.gallerist.changes.version;

import jakarta.ws.rs.FormParam;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What was typed, as it was typed, so that a page with errors loses nothing. */
public class VersionForm {
    @FormParam("number")
    public @Nullable String number;

    /** Picked from the list. */
    @FormParam("source")
    public @Nullable String source;

    /** Pasted; wins over the picked one. */
    @FormParam("sourceId")
    public @Nullable String sourceId;

    @FormParam("location")
    public @Nullable String location;

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

    @FormParam("excludeFromLatest")
    public @Nullable String excludeFromLatest;

    @FormParam("endOfLife")
    public @Nullable String endOfLife;

    @FormParam("key")
    public @Nullable String key;

    /** The draft that is being edited, if any. */
    @FormParam("request")
    public @Nullable UUID request;

    /** Which button was pressed: {@code add-region} asks for another line and nothing else. */
    @FormParam("press")
    public @Nullable String press;

    /** One line of the regions table; the index makes its fields' names. */
    public record Row(int index, String region, String replicas, String storage) {
        boolean isBlank() {
            return region.isBlank() && replicas.isBlank() && storage.isBlank();
        }

        /** The name under which errors about this line are kept, and the id of its field. */
        public String field() {
            return "region-" + index;
        }

        public String replicasField() {
            return field() + "-replicas";
        }

        public String storageField() {
            return field() + "-storage";
        }

        public String label() {
            return "Region " + index;
        }

        public String replicasLabel() {
            return "Replicas in region " + index;
        }

        public String storageLabel() {
            return "Storage in region " + index;
        }
    }

    /** The lines of the regions table, blank ones too. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        for (int i = 0; i < region.size(); i++) {
            rows.add(new Row(i + 1, at(region, i), at(regionReplicas, i), at(regionStorage, i)));
        }
        return rows;
    }

    List<Row> filledRows() {
        return rows().stream().filter(row -> !row.isBlank()).toList();
    }

    /** Fields that were not sent at all arrive as lists that cannot grow. */
    void addRow(String name, String count, String storage) {
        int rows = region.size();
        region = with(region, rows, name);
        regionReplicas = with(regionReplicas, rows, count);
        regionStorage = with(regionStorage, rows, storage);
    }

    private static List<String> with(List<String> values, int index, String value) {
        List<String> longer = new ArrayList<>(values.subList(0, Math.min(index, values.size())));
        while (longer.size() < index) {
            longer.add("");
        }
        longer.add(value);
        return longer;
    }

    String chosenSource() {
        return sourceId == null || sourceId.isBlank() ? text(source) : sourceId.trim();
    }

    /** The field that {@link #chosenSource} comes from. */
    String sourceField() {
        return sourceId == null || sourceId.isBlank() ? "source" : "sourceId";
    }

    boolean asksForAnotherRow() {
        return "add-region".equals(press);
    }

    boolean isExcludedFromLatest() {
        return excludeFromLatest != null;
    }

    /** Filled as a form that would ask for the same again. */
    static VersionForm of(CreateImageVersion change) {
        VersionForm form = new VersionForm();
        form.number = change.number();
        form.source = change.source();
        form.location = change.location();
        form.replicas = Integer.toString(change.replicas());
        form.storageType = change.storageType();
        change.regions()
                .forEach(region -> form.addRow(
                        region.region(),
                        region.replicas() == null ? "" : region.replicas().toString(),
                        region.storageType() == null ? "" : region.storageType()));
        form.excludeFromLatest = change.excludeFromLatest() ? "true" : null;
        form.endOfLife = Optional.ofNullable(change.endOfLife())
                .map(end -> end.atZone(ZoneOffset.UTC).toLocalDate().toString())
                .orElse(null);
        return form;
    }

    /** The start of the day in UTC, as Azure's own tools send a date. */
    static Instant endOfLife(LocalDate date) {
        return date.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    static String text(@Nullable String value) {
        return value == null ? "" : value.trim();
    }

    private static String at(List<String> values, int index) {
        return index < values.size() ? text(values.get(index)) : "";
    }
}
