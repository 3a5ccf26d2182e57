package io.gallerist.changes.version;

import io.gallerist.catalog.ImageVersion;
import io.gallerist.changes.form.Entry;
import java.util.Map;
import java.util.TreeMap;

/** What was typed to change a version. */
public class UpdateForm extends RegionsForm {
    static UpdateForm of(String shown) {
        UpdateForm form = new UpdateForm();
        fill(form, WritableVersion.of(shown));
        return form;
    }

    static void fill(RegionsForm form, WritableVersion version) {
        form.replicas = Integer.toString(version.replicas());
        form.storageType = version.storageType();
        version.regions().forEach(form::addRow);
        form.excludeFromLatest = version.isExcludedFromLatest() ? "true" : null;
        form.endOfLife = Entry.day(version.endOfLife());
        form.blockDeletion = version.isDeletionBlocked() ? "true" : null;
        form.allowReplicatedDeletion = version.isReplicatedDeletionAllowed() ? "true" : null;
        Map<String, String> tags = new TreeMap<>(version.tags());
        tags.remove(ImageVersion.REQUEST_TAG);
        form.fillTags(tags);
    }
}
