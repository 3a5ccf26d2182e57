package io.gallerist.changes.version;

import io.gallerist.azure.Region;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.form.Entry;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the regions table. */
class RegionsEntry {
    static final int MOST_REPLICAS = 100;
    private static final List<String> ENCRYPTION_SETS = List.of("Microsoft.Compute/diskEncryptionSets");

    private final RegionsForm form;
    private final Map<String, String> regionNames;
    private final Entry entry;

    RegionsEntry(RegionsForm form, Map<String, String> regionNames, Entry entry) {
        this.form = form;
        this.regionNames = regionNames;
        this.entry = entry;
    }

    /** @param location the version's own region, which has to be among them; empty when it is wrong already */
    List<WantedRegion> read(String location) {
        List<WantedRegion> regions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (RegionRow row : form.filledRows()) {
            String region = region(row.field(), row.region());
            if (!region.isEmpty() && !seen.add(region)) {
                entry.wrong(
                        row.field(),
                        name(region) + " is among them already. Choose another region, or leave this line blank.");
            }
            regions.add(new WantedRegion(
                    region,
                    count(row.replicasField(), row.replicas()),
                    row.storage().isEmpty() ? null : storage(row.storageField(), row.storage()),
                    row.excluded(),
                    encryption(row.osEncryptionField(), row.osEncryption()),
                    encryption(row.dataEncryptionField(), row.dataEncryption())));
        }
        if (!location.isEmpty() && !seen.contains(location)) {
            entry.wrong(
                    "region-1",
                    "The version's own region, " + name(location) + ", must be among the target regions. Add it.");
        }
        return regions;
    }

    String region(String field, String typed) {
        if (typed.isEmpty()) {
            entry.wrong(
                    field, field.equals("location") ? "Choose the region that the source is in." : "Choose a region.");
            return "";
        }
        String code = Region.code(typed);
        if (!regionNames.containsKey(code)) {
            entry.wrong(field, "Azure has no region called \"" + typed + "\" for this subscription.");
            return "";
        }
        return code;
    }

    @Nullable
    Integer count(String field, @Nullable String typed) {
        return entry.number(field, typed, "a number of replicas", 1, MOST_REPLICAS);
    }

    String storage(String field, String typed) {
        if (StorageType.of(typed).isEmpty()) {
            entry.wrong(field, "Choose one of the storage types in the list.");
        }
        return typed;
    }

    void checkTotal(int replicasInAll) {
        if (replicasInAll > MOST_REPLICAS) {
            entry.wrong(
                    "replicas",
                    "That is " + replicasInAll + " replicas in all; Azure allows " + MOST_REPLICAS
                            + " a version. Lower the counts or leave regions out.");
        }
    }

    private @Nullable String encryption(String field, String typed) {
        return entry.resource(
                        field,
                        typed,
                        ENCRYPTION_SETS,
                        "This is not a disk encryption set: its id ends in"
                                + " /providers/Microsoft.Compute/diskEncryptionSets/<name>.")
                .map(ResourceId::value)
                .orElse(null);
    }

    private String name(String region) {
        return regionNames.getOrDefault(region, region);
    }
}
