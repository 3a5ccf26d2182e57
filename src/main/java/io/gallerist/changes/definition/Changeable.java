package io.gallerist.changes.definition;

import io.gallerist.azure.Range;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What Azure lets change of an image definition.
 *
 * @param features those that the forms know, by name
 * @param tags without the portal's own
 */
public record Changeable(
        @Nullable String description,
        @Nullable Instant endOfLife,
        Range vcpus,
        Range memoryGb,
        List<String> disallowedDiskTypes,
        Map<String, String> features,
        @Nullable String releaseNoteUri,
        Map<String, String> tags) {
    static final Changeable NOTHING =
            new Changeable(null, null, Range.OPEN, Range.OPEN, List.of(), Map.of(), null, Map.of());

    public Changeable {
        disallowedDiskTypes = List.copyOf(disallowedDiskTypes);
        features = new TreeMap<>(features);
        tags = new TreeMap<>(tags);
    }
}
