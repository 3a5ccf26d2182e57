package io.gallerist.preview;

import io.gallerist.azure.Region;
import io.gallerist.changes.Footprint;
import io.gallerist.changes.Footprint.Place;
import io.quarkus.qute.TemplateData;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** How many replicas there are in which region at which storage, and how many there were. */
@TemplateData
public record Replicas(List<Row> rows, int inAll, boolean compared) {
    /** What Azure allows for one version. */
    private static final int MOST = 100;

    /** One region and storage type. */
    @TemplateData
    public record Row(String region, String storage, int was, int becomes) {
        public String word() {
            int more = becomes - was;
            if (was == 0 || becomes == 0) {
                return was == 0 ? "New" : "Removed";
            }
            return more == 0 ? "Unchanged" : more > 0 ? more + " more" : -more + " fewer";
        }

        public String tone() {
            return was == becomes ? "neutral" : becomes > was ? "good" : "warn";
        }

        public String icon() {
            return was == becomes ? "check" : was == 0 ? "plus" : becomes == 0 ? "x" : "pencil";
        }
    }

    static Replicas of(Optional<Footprint> before, Optional<Footprint> after) {
        Map<String, Integer> was = counts(before);
        Map<String, Integer> becomes = counts(after);
        List<Row> rows = Stream.concat(places(after), places(before))
                .collect(
                        LinkedHashMap<String, Place>::new,
                        (all, place) -> all.putIfAbsent(key(place), place),
                        Map::putAll)
                .entrySet()
                .stream()
                .map(entry -> new Row(
                        Region.display(entry.getValue().region()),
                        Wording.storage(entry.getValue().storageType()),
                        was.getOrDefault(entry.getKey(), 0),
                        becomes.getOrDefault(entry.getKey(), 0)))
                .toList();
        return new Replicas(
                rows, becomes.values().stream().mapToInt(Integer::intValue).sum(), before.isPresent());
    }

    public int most() {
        return MOST;
    }

    public boolean tooMany() {
        return inAll > MOST;
    }

    private static Map<String, Integer> counts(Optional<Footprint> footprint) {
        return places(footprint)
                .collect(
                        LinkedHashMap::new,
                        (counts, place) -> counts.merge(key(place), place.replicas(), Integer::sum),
                        Map::putAll);
    }

    private static Stream<Place> places(Optional<Footprint> footprint) {
        return footprint.stream().flatMap(one -> one.places().stream());
    }

    private static String key(Place place) {
        return Region.code(place.region()) + " " + place.storageType();
    }
}
