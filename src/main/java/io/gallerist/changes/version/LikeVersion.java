package io.gallerist.changes.version;

import io.gallerist.azure.DiskFacts;
import io.gallerist.azure.GalleryResources;
import io.gallerist.azure.ImageVersions;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.VersionFacts;
import io.gallerist.azure.Vhd;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** A form for a new version that is filled from one that is live. */
@ApplicationScoped
class LikeVersion {
    @Inject
    GalleryResources resources;

    @Inject
    ImageVersions versions;

    VersionForm form(ImageDefinition definition, UUID id) {
        ImageVersion version = ImageVersion.withParents(id)
                .filter(known -> known.definition.id.equals(definition.id))
                .orElseThrow(NotFound::new);
        VersionFacts facts = versions.read(ResourceId.of(version.resourceId)).orElseThrow(NotFound::new);
        String body = resources
                .read(ResourceId.of(version.resourceId))
                .orElseThrow(NotFound::new)
                .writable();
        VersionForm form = new VersionForm();
        UpdateForm.fill(form, WritableVersion.of(body));
        form.number = ImageVersion.suggestedNext(definition).toString();
        form.source = version.sourceId;
        form.location = version.location;
        form.replicationMode = facts.replicationMode();
        DiskFacts os = facts.osDisk();
        if (os != null && os.origin() != null) {
            form.osCaching = os.hostCaching();
        }
        if (os != null && os.origin() instanceof Vhd vhd) {
            form.sourceId = vhd.uri();
        }
        facts.dataDisks().forEach(disk -> add(disk, form));
        return form;
    }

    /** Only one that was named: the source brings the others along. */
    private static void add(DiskFacts disk, VersionForm form) {
        if (disk.origin() instanceof Vhd vhd) {
            form.addDisk(disk.lun(), vhd.uri(), disk.hostCaching());
        } else if (disk.origin() instanceof ResourceId id) {
            form.addDisk(disk.lun(), id.value(), disk.hostCaching());
        }
    }
}
