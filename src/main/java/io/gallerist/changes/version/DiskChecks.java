package io.gallerist.changes.version;

import io.gallerist.azure.ResourceId;
import io.gallerist.azure.Source;
import io.gallerist.azure.Sources;
import io.gallerist.azure.StorageAccount;
import io.gallerist.catalog.Gallery;
import io.gallerist.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Looks up the data disks and the storage accounts of VHDs. */
@ApplicationScoped
class DiskChecks {
    @Inject
    Sources sources;

    @Inject
    Accounts accounts;

    @Inject
    SourceSizes sizes;

    /** @return the change with the storage accounts and the size of the data disks that were found */
    CreateImageVersion check(CreateImageVersion change, VersionForm form, FormErrors errors) {
        Accounts.Search search = accounts.search();
        CreateImageVersion.Vhd os = change.vhd() == null
                ? null
                : account(search, change.vhd(), change.location(), form.sourceField(), errors);
        List<CreateImageVersion.DataDisk> disks = new ArrayList<>();
        Integer gib = os == null ? Integer.valueOf(0) : null;
        Iterator<DiskRow> rows = form.filledDisks().iterator();
        for (CreateImageVersion.DataDisk disk : change.dataDisks()) {
            String field = rows.next().field();
            if (disk.vhd() == null) {
                Integer size = managed(change, disk, field, errors);
                gib = gib == null || size == null ? null : Integer.valueOf(gib + size);
                disks.add(disk);
            } else {
                gib = null;
                disks.add(new CreateImageVersion.DataDisk(
                        disk.lun(),
                        null,
                        account(search, disk.vhd(), change.location(), field, errors),
                        disk.caching()));
            }
        }
        return change.withDisks(os, disks, gib);
    }

    private @Nullable Integer managed(
            CreateImageVersion change, CreateImageVersion.DataDisk disk, String field, FormErrors errors) {
        ResourceId id = ResourceId.of(disk.from());
        if (!Gallery.isInKnownSubscription(id)) {
            errors.add(field, "The disk is in a subscription that this portal does not look after.");
            return null;
        }
        Optional<Source> found = sources.find(id);
        if (found.isEmpty() || !found.get().location().equals(change.location())) {
            errors.add(
                    field,
                    found.map(source -> SourceChecks.elsewhere(id, source.location(), change.location()))
                            .orElse("Azure has no " + id.name()
                                    + " any more, or the portal may not see it. Choose another disk."));
            return null;
        }
        Integer gib = found.get().sizeGib();
        sizes.check(change, gib, "Data disk " + id.name(), field, errors);
        return gib;
    }

    /** Azure wants the account's id beside the blob's address; the account has to be where the version is. */
    private CreateImageVersion.Vhd account(
            Accounts.Search search, CreateImageVersion.Vhd vhd, String location, String field, FormErrors errors) {
        Optional<StorageAccount> account = search.of(vhd);
        if (account.isEmpty()) {
            errors.add(
                    field,
                    "The storage account of " + vhd.uri()
                            + " is not found in the subscriptions that this portal looks after.");
            return vhd;
        }
        if (!account.get().location().equals(location)) {
            errors.add(
                    field,
                    "The storage account is in " + account.get().location()
                            + ". It has to be in the region of the image version.");
        }
        return new CreateImageVersion.Vhd(vhd.uri(), account.get().id().value());
    }
}
