package io.gallerist.changes.removal;

import io.gallerist.azure.TargetRegion;
import io.gallerist.azure.VersionFacts;
import io.gallerist.catalog.VersionNumber;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which of a definition's versions {@code latest} means in each region: the highest number that is published and not
 * excluded, as a whole or in that region. Being updated does not matter.
 */
final class Latest {
    private static final Set<String> UNFINISHED = Set.of("Creating", "Failed", "Deleting");
    static final Comparator<VersionFacts> BY_NUMBER = Comparator.comparing(Latest::number);

    private Latest() {}

    /** By the region's code. */
    static Map<String, VersionFacts> of(Collection<VersionFacts> versions) {
        Map<String, VersionFacts> latest = new TreeMap<>();
        for (VersionFacts version : versions) {
            for (TargetRegion region : version.regions()) {
                if (counts(version, region)) {
                    latest.merge(region.region(), version, Latest::higher);
                }
            }
        }
        return latest;
    }

    static List<String> regionsOf(VersionFacts version, Map<String, VersionFacts> latest) {
        return latest.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(version.id()))
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }

    private static boolean counts(VersionFacts version, TargetRegion region) {
        return !version.excludeFromLatest()
                && !Boolean.TRUE.equals(region.excludeFromLatest())
                && version.publishedAt() != null
                && !UNFINISHED.contains(version.provisioningState());
    }

    private static VersionFacts higher(VersionFacts one, VersionFacts other) {
        return BY_NUMBER.compare(one, other) < 0 ? other : one;
    }

    private static VersionNumber number(VersionFacts version) {
        return VersionNumber.parse(version.id().name()).orElse(new VersionNumber(0, 0, 0));
    }
}
