package io.gallerist.changes.version;

import io.gallerist.azure.AzureSettings;
import io.gallerist.azure.Source;
import io.gallerist.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/**
 * Whether Azure can copy the data disks. Full replication ends at a size that the service has moved before, so it is a
 * setting ({@code gallerist.azure.largest-data-disk-gb}); shallow replication takes every size that a disk can have.
 */
@ApplicationScoped
class SourceSizes {
    @Inject
    AzureSettings settings;

    void check(CreateImageVersion change, Source source, String field, FormErrors errors) {
        for (Source.Disk disk : source.dataDisks()) {
            if ("UltraSSD_LRS".equals(disk.storageType())) {
                errors.add(
                        field,
                        "Source virtual machine " + source.id().value() + " cannot contain disk ['LUN " + disk.lun()
                                + "'] stored in an UltraSSD account type. Detach it, or move it to another type.");
            }
            check(change, disk.gib(), "The data disk at LUN " + disk.lun() + " of the source", field, errors);
        }
    }

    void check(CreateImageVersion change, @Nullable Integer gib, String what, String field, FormErrors errors) {
        int largest = settings.largestDataDiskGb();
        if (gib != null && gib > largest && !change.isShallow()) {
            errors.add(
                    field,
                    what + ": the GalleryImageVersion source resource size " + gib + " exceeds the max size " + largest
                            + " supported. Take a smaller disk, or shallow replication.");
        }
    }
}
