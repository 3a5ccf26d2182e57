package io.gallerist.changes.version;

import io.gallerist.catalog.ImageVersion;
import io.gallerist.changes.form.Entry;
import jakarta.ws.rs.FormParam;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What was typed to change a version, and the state that it was typed over. */
public class UpdateForm extends RegionsForm {
    /** The body that writes the state which the form was filled from: what was not typed is told from what moved. */
    @FormParam("base")
    public @Nullable String base;

    static UpdateForm of(String body) {
        WritableVersion version = WritableVersion.of(body);
        UpdateForm form = new UpdateForm();
        form.base = body;
        fill(form, version);
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
