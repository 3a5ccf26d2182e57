package io.gallerist.changes.removal;

import io.gallerist.access.OpenGrants;
import io.gallerist.azure.SoftDeleted;
import io.gallerist.azure.VersionFacts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What a deletion means for those who use the images, in sentences. */
final class Consequences {
    private Consequences() {}

    static List<String> of(Sight sight, Removal removal, Wording wording) {
        List<String> found = new ArrayList<>();
        found.add(undone(sight));
        if (!sight.going().isEmpty()) {
            String it = sight.level() == Level.VERSION ? "it" : "these versions";
            found.add("Machines that were made from " + it + " keep running; scale sets can't grow or be reimaged from "
                    + it + ".");
        }
        if (sight.level() == Level.VERSION) {
            latest(sight, wording).forEach(found::add);
        }
        if (sight.level() != Level.VERSION) {
            access(sight, removal).forEach(found::add);
        }
        return found;
    }

    private static String undone(Sight sight) {
        return sight.level() == Level.VERSION && sight.gallery().softDelete()
                ? "The gallery keeps it for " + SoftDeleted.RETENTION.toDays()
                        + " days after its deletion (soft delete): until then it can be restored."
                : "This can't be undone: Azure keeps no copy.";
    }

    private static List<String> latest(Sight sight, Wording wording) {
        Map<String, VersionFacts> now = sight.latest(sight.target());
        Map<String, VersionFacts> then = Latest.of(sight.staying());
        Set<String> affected = Set.copyOf(sight.going().stream()
                .flatMap(version -> Latest.regionsOf(version, now).stream())
                .toList());
        Map<String, List<String>> byMeaning = new TreeMap<>();
        affected.stream().sorted().forEach(region -> byMeaning
                .computeIfAbsent(
                        then.containsKey(region) ? then.get(region).id().name() : "", any -> new ArrayList<>())
                .add(region));
        List<String> found = new ArrayList<>();
        byMeaning.forEach((meaning, regions) -> found.add(
                meaning.isEmpty()
                        ? "Nothing is latest in " + wording.regions(regions)
                                + " any more: whoever deploys latest there fails."
                        : "In " + wording.regions(regions) + ", latest is " + meaning + " then."));
        if (!affected.isEmpty() && then.isEmpty()) {
            found.add("It is the last version of its definition that is in latest.");
        }
        return found;
    }

    private static List<String> access(Sight sight, Removal removal) {
        List<String> found = new ArrayList<>();
        long given = OpenGrants.heldWithin(removal.azureId());
        if (given > 0) {
            found.add("Access that the portal gave to " + (sight.level() == Level.GALLERY ? "the gallery" : "it")
                    + " ends with it: " + (given == 1 ? "1 person." : given + " people."));
        }
        if (sight.level() != Level.GALLERY) {
            return found;
        }
        int shared = sight.gallery().subscriptions().size()
                + sight.gallery().tenants().size();
        if (shared > 0) {
            found.add("It is shared directly with " + shared
                    + (shared == 1 ? " subscription or tenant, which loses" : " subscriptions and tenants, which lose")
                    + " its images.");
        }
        return found;
    }
}
