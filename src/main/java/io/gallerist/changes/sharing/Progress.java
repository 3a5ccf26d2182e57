package io.gallerist.changes.sharing;

import io.gallerist.azure.Region;
import io.gallerist.azure.RegionProgress;
import io.gallerist.azure.Replication;
import io.gallerist.azure.SharingFacts;
import java.util.Optional;
import java.util.stream.Collectors;

/** How far Azure is with the last change of a gallery's sharing, which it carries to each region of its versions. */
final class Progress {
    private Progress() {}

    static boolean isUnderWay(SharingFacts facts) {
        return "InProgress".equals(facts.status())
                || facts.regions().stream().anyMatch(region -> region.state().equals("InProgress"));
    }

    static boolean hasFailed(SharingFacts facts) {
        return "Failed".equals(facts.status())
                || facts.regions().stream().anyMatch(region -> region.state().equals("Failed"));
    }

    /** Azure's words for each region that failed. */
    static String words(SharingFacts facts) {
        String words = facts.regions().stream()
                .filter(region -> region.state().equals("Failed"))
                .map(region -> Region.display(region.region()) + ": "
                        + Optional.ofNullable(region.details()).orElse("no reason given"))
                .collect(Collectors.joining("; "));
        return words.isEmpty() ? "Azure reports that it failed." : words;
    }

    /** Azure tells no more than whether a region has it. */
    static Replication of(SharingFacts facts) {
        return new Replication(
                Optional.ofNullable(facts.status()).orElse("Unknown"),
                facts.regions().stream().map(Progress::of).toList());
    }

    private static RegionProgress of(SharingFacts.Region region) {
        return switch (region.state()) {
            case "Succeeded" -> new RegionProgress(region.region(), "Completed", 100, null);
            case "InProgress" -> new RegionProgress(region.region(), "Replicating", 0, null);
            default -> new RegionProgress(region.region(), region.state(), 0, region.details());
        };
    }
}
