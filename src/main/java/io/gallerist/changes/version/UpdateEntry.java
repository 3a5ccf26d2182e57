package io.gallerist.changes.version;

import io.gallerist.azure.Region;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.changes.form.Entry;
import io.gallerist.web.Forms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Reads what was typed over a version's state into the body that would write it. */
class UpdateEntry {
    private final UpdateForm form;
    private final Entry entry;
    private final RegionsEntry places;

    UpdateEntry(UpdateForm form, Map<String, String> regionNames, Entry entry) {
        this.form = form;
        this.entry = entry;
        this.places = new RegionsEntry(form, regionNames, entry);
    }

    /** The edited body; empty when something is wrong. */
    Optional<String> read(String base) {
        WritableVersion version = WritableVersion.of(base);
        int replicas =
                Optional.ofNullable(places.count("replicas", form.replicas)).orElse(version.replicas());
        String storageType = places.storage("storageType", Forms.text(form.storageType));
        List<WantedRegion> regions = places.read(version.location());
        form.filledRows().forEach(row -> checkEncryption(version, row));
        places.checkTotal(regions.stream()
                .mapToInt(region -> Optional.ofNullable(region.replicas()).orElse(replicas))
                .sum());
        Instant endOfLife = entry.endOfLife("endOfLife", form.endOfLife, version.endOfLife());
        if (form.blockDeletion != null && endOfLife == null) {
            entry.wrong("endOfLife", "Deletion can only be blocked until a date: name the end of life.");
        }
        Map<String, String> tags = new TreeMap<>(entry.tags(form));
        if (entry.errors().any()) {
            return Optional.empty();
        }
        Optional.ofNullable(version.tags().get(ImageVersion.REQUEST_TAG))
                .ifPresent(made -> tags.put(ImageVersion.REQUEST_TAG, made));
        return Optional.of(version.withReplicas(replicas)
                .withStorageType(storageType)
                .withRegions(regions)
                .withExcludedFromLatest(form.excludeFromLatest != null)
                .withEndOfLife(endOfLife)
                .withSafety(form.blockDeletion != null, form.allowReplicatedDeletion != null)
                .withTags(tags)
                .json());
    }

    private void checkEncryption(WritableVersion version, RegionRow row) {
        Optional<WantedRegion> now = version.regions().stream()
                .filter(region -> region.region().equals(Region.code(row.region())))
                .findFirst();
        keep(row.osEncryptionField(), row.osEncryption(), now.map(WantedRegion::osEncryption));
        keep(row.dataEncryptionField(), row.dataEncryption(), now.map(WantedRegion::dataEncryption));
        boolean isNew = now.map(WantedRegion::dataEncryption).isEmpty();
        if (isNew && !row.dataEncryption().isEmpty() && version.luns().isEmpty()) {
            entry.wrong(
                    row.dataEncryptionField(), "The version has no data disk that this could encrypt. Leave it blank.");
        }
    }

    /** Documented as a limit of customer-managed keys in Compute Gallery. */
    private void keep(String field, String typed, Optional<String> now) {
        if (typed.isEmpty() && now.isPresent()) {
            entry.wrong(
                    field,
                    "Azure does not take a region's encryption away: what was encrypted with an own key never goes back"
                            + " to a platform-managed one. Keep " + now.get() + ", or remove the region.");
        }
    }
}
