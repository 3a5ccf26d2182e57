package io.gallerist.policies;

import io.gallerist.azure.ResourceId;
import io.gallerist.changes.Change;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a change builds from, in the words of conditions. */
final class SourceFacts {
    private static final Map<String, String> KINDS = Map.of(
            "microsoft.compute/virtualmachines", "virtual machine",
            "microsoft.compute/images", "managed image",
            "microsoft.compute/galleries/images/versions", "image version",
            "microsoft.compute/disks", "disk",
            "microsoft.compute/snapshots", "snapshot");

    private SourceFacts() {}

    /**
     * All in lower case, since Azure writes the same id in different case. What several sources don't agree on is left
     * out: a rule that speaks of the source must not be about one disk of two.
     */
    static Map<String, Object> of(Change change) {
        List<String> sources = change.buildsFrom().stream()
                .map(source -> source.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
        Map<String, Object> facts = new HashMap<>(Map.of("sources", sources));
        agreed("source.resourceGroup", sources, ResourceId::resourceGroup, "", facts);
        agreed("source.subscription", sources, ResourceId::subscription, "", facts);
        agreed("source.kind", sources, id -> KINDS.getOrDefault(id.type(), id.type()), "vhd", facts);
        return facts;
    }

    /** @param otherwise what is said of an address that is no resource: a VHD's */
    private static void agreed(
            String name,
            List<String> sources,
            Function<ResourceId, String> told,
            String otherwise,
            Map<String, Object> facts) {
        Set<String> values = sources.stream()
                .map(source -> ResourceId.parse(source).map(told).orElse(otherwise))
                .collect(Collectors.toSet());
        if (values.size() < 2) {
            facts.put(name, values.stream().findFirst().orElse(""));
        }
    }
}
