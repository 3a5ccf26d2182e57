package io.gallerist.catalog;

import io.gallerist.azure.DiskFacts;
import io.gallerist.azure.DiskOrigin;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.VersionFacts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What Azure says of a version that only its own page shows. */
public record VersionDetails(
        String replicationMode,
        @Nullable Boolean allowDeletionOfReplicatedLocations,
        @Nullable Boolean blockDeletionBeforeEndOfLife,
        @Nullable Disk osDisk,
        List<Disk> dataDisks) {

    /** @param origin what it was made from; null where that is the version's own source */
    public record Disk(
            int lun,
            @Nullable String hostCaching,
            @Nullable Integer sizeGib,
            @Nullable String origin) {
        static Disk of(DiskFacts disk) {
            return new Disk(
                    disk.lun(),
                    disk.hostCaching(),
                    disk.sizeGib(),
                    Optional.ofNullable(disk.origin()).map(Disk::words).orElse(null));
        }

        private static String words(DiskOrigin origin) {
            return origin instanceof ResourceId resource ? resource.name() : "a VHD";
        }

        public String words() {
            String size = sizeGib == null ? "size not told" : sizeGib + " GiB";
            return (hostCaching == null ? size : size + ", caching " + hostCaching)
                    + (origin == null ? "" : ", from " + origin);
        }
    }

    /** All disks together; null unless the size of each is known. */
    @Nullable
    Integer gib() {
        if (osDisk == null || osDisk.sizeGib() == null) {
            return null;
        }
        int sum = osDisk.sizeGib();
        for (Disk disk : dataDisks) {
            if (disk.sizeGib() == null) {
                return null;
            }
            sum += disk.sizeGib();
        }
        return sum;
    }

    static VersionDetails of(VersionFacts facts) {
        return new VersionDetails(
                facts.replicationMode(),
                facts.safety().allowDeletionOfReplicatedLocations(),
                facts.safety().blockDeletionBeforeEndOfLife(),
                Optional.ofNullable(facts.osDisk()).map(Disk::of).orElse(null),
                facts.dataDisks().stream().map(Disk::of).toList());
    }
}
