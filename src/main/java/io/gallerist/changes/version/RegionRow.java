package io.gallerist.changes.version;

/** One line of the regions table; the index makes its fields' names. */
public record RegionRow(
        int index,
        String region,
        String replicas,
        String storage,
        boolean excluded,
        String osEncryption,
        String dataEncryption) {
    boolean isBlank() {
        return region.isBlank()
                && replicas.isBlank()
                && storage.isBlank()
                && osEncryption.isBlank()
                && dataEncryption.isBlank();
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

    public String excludedField() {
        return field() + "-excluded";
    }

    public String osEncryptionField() {
        return field() + "-os-encryption";
    }

    public String dataEncryptionField() {
        return field() + "-data-encryption";
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

    public String excludedLabel() {
        return "Exclude from latest in region " + index;
    }

    public String osEncryptionLabel() {
        return "Disk encryption set for the OS disk in region " + index;
    }

    public String dataEncryptionLabel() {
        return "Disk encryption set for data disks in region " + index;
    }

    /** Whether the rarely needed part of the line has something in it. */
    public boolean isSpecial() {
        return excluded || !osEncryption.isEmpty() || !dataEncryption.isEmpty();
    }
}
