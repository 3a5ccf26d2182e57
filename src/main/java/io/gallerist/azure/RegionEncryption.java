package io.gallerist.azure;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The customer-managed keys of a version in one region: ids of disk encryption sets, which have to be in that region.
 *
 * @param osDisk null for a key of the platform
 * @param dataDisks by LUN, in its order; what is missing has a key of the platform
 */
public record RegionEncryption(@Nullable ResourceId osDisk, Map<Integer, ResourceId> dataDisks) {
    public RegionEncryption {
        dataDisks = Collections.unmodifiableMap(new TreeMap<>(dataDisks));
    }
}
