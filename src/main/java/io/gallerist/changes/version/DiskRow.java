package io.gallerist.changes.version;

/** One line of the data disks table; the index makes its fields' names. */
public record DiskRow(int index, String lun, String source, String caching) {
    boolean isBlank() {
        return lun.isBlank() && source.isBlank();
    }

    public String field() {
        return "disk-" + index;
    }

    public String lunField() {
        return field() + "-lun";
    }

    public String cachingField() {
        return field() + "-caching";
    }

    public String label() {
        return "Source of data disk " + index;
    }

    public String lunLabel() {
        return "LUN of data disk " + index;
    }

    public String cachingLabel() {
        return "Host caching of data disk " + index;
    }
}
