package io.gallerist.changes.version;

import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.VersionNumber;
import io.gallerist.changes.form.Entry;
import io.gallerist.web.Forms;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form into a change. Every rule that needs nothing but the form and the region list is checked here.
 */
class VersionEntry {
    private final VersionForm form;
    private final ImageDefinition definition;
    private final Entry entry;
    private final RegionsEntry places;

    VersionEntry(VersionForm form, ImageDefinition definition, Map<String, String> regionNames, Entry entry) {
        this.form = form;
        this.definition = definition;
        this.entry = entry;
        this.places = new RegionsEntry(form, regionNames, entry);
    }

    /** Empty when something is wrong; the errors then say what. */
    Optional<CreateImageVersion> read() {
        Optional<VersionNumber> number = number();
        SourceEntry.Os os = new SourceEntry(form, entry).os();
        List<CreateImageVersion.DataDisk> disks = new DisksEntry(form, entry).read(os);
        boolean hasNothing =
                Forms.text(form.location).isEmpty() && form.chosenSource().isEmpty();
        String location = hasNothing ? "" : places.region("location", Forms.text(form.location));
        int replicas = Optional.ofNullable(places.count("replicas", orZero(form.replicas)))
                .orElse(1);
        String storageType = places.storage("storageType", Forms.text(form.storageType));
        List<WantedRegion> regions = places.read(location);
        String mode = entry.chosenOrNone("replicationMode", form.replicationMode, Choices.REPLICATION_MODES);
        Instant endOfLife = entry.endOfLife("endOfLife", form.endOfLife, null);
        if (form.blockDeletion != null && endOfLife == null) {
            entry.wrong("endOfLife", "Deletion can only be blocked until a date: name the end of life.");
        }
        Map<String, String> tags = entry.tags(form);
        if (entry.errors().any()) {
            return Optional.empty();
        }
        CreateImageVersion change = new CreateImageVersion(
                definition.gallery.id,
                definition.id,
                definition
                        .azureId()
                        .child("versions", number.orElseThrow().toString())
                        .value(),
                location,
                os.source(),
                os.vhd(),
                os.tenant(),
                os.caching(),
                disks,
                replicas,
                storageType,
                mode,
                regions,
                form.excludeFromLatest != null,
                endOfLife,
                form.blockDeletion != null,
                form.allowReplicatedDeletion != null,
                tags,
                null,
                List.of());
        places.checkTotal(change.replicasInAll());
        if (change.isShallow()) {
            checkShallow(change);
        }
        return entry.errors().any() ? Optional.empty() : Optional.of(change);
    }

    /** Shallow replication keeps one replica, in the version's own region (documentation of replication modes). */
    private void checkShallow(CreateImageVersion change) {
        if (change.regions().size() > 1 || change.replicasInAll() > 1) {
            entry.wrong(
                    "replicationMode",
                    "Shallow replication makes one replica in the version's own region. Take full replication, or"
                            + " leave one region with one replica.");
        }
    }

    private Optional<VersionNumber> number() {
        Optional<VersionNumber> number = VersionNumber.parse(Forms.text(form.number));
        if (number.isEmpty()) {
            entry.wrong("number", "Write three numbers with dots between them, such as 1.4.0; none above 2147483647.");
        }
        return number;
    }

    /** A blank default is as wrong as none. */
    private static String orZero(@Nullable String typed) {
        String text = Forms.text(typed);
        return text.isEmpty() ? "0" : text;
    }
}
