package io.gallerist.changes.version;

import io.gallerist.azure.ResourceId;
import io.gallerist.changes.Footprint;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A target region, by its code, and what differs there from the version's defaults.
 *
 * @param osEncryption resource id of the disk encryption set for the OS disk's replicas
 * @param dataEncryption the same for all data disks
 */
public record WantedRegion(
        String region,
        @Nullable Integer replicas,
        @Nullable String storageType,
        boolean excludeFromLatest,
        @Nullable String osEncryption,
        @Nullable String dataEncryption) {
    int replicasOr(int byDefault) {
        return replicas == null ? byDefault : replicas;
    }

    String storageOr(String byDefault) {
        return storageType == null ? byDefault : storageType;
    }

    Footprint.Place place(int byDefault, String storageByDefault) {
        return new Footprint.Place(region, replicasOr(byDefault), storageOr(storageByDefault));
    }

    /** Such as "East US 2: 3 replicas, Standard ZRS, not in latest". */
    String words(Map<String, String> regionNames, int byDefault, String storageByDefault) {
        int count = replicasOr(byDefault);
        return regionNames.getOrDefault(region, region) + ": " + count + (count == 1 ? " replica, " : " replicas, ")
                + storageOr(storageByDefault).replace('_', ' ')
                + (excludeFromLatest ? ", not in latest" : "")
                + encrypted("OS disk", osEncryption)
                + encrypted("data disks", dataEncryption);
    }

    private static String encrypted(String what, @Nullable String set) {
        return set == null
                ? ""
                : ", " + what + " encrypted with " + ResourceId.of(set).name();
    }

    static WantedRegion plain(String region) {
        return new WantedRegion(region, null, null, false, null, null);
    }
}
