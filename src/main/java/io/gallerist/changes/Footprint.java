package io.gallerist.changes;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a change makes Azure keep: image data, so many times in each region.
 *
 * @param gib size of one replica in GiB, disks together; null where the source's size is not known
 */
public record Footprint(@Nullable Integer gib, List<Place> places) {
    /** @param storageType Azure's word, such as {@code Standard_LRS} */
    public record Place(String region, int replicas, String storageType) {}

    public Footprint {
        places = List.copyOf(places);
    }
}
