package io.gallerist.policies;

import io.gallerist.azure.Region;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.VersionNumber;
import io.gallerist.changes.Asked;
import io.gallerist.changes.Footprint;
import io.gallerist.people.Person;
import io.gallerist.preview.MonthlyDifference;
import io.gallerist.requests.Request;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads what rules may look at; the same for every kind of change. */
@ApplicationScoped
class FactReader {
    /** The only kind that makes a new number. */
    private static final String NEW_VERSION = "version.create";

    @Inject
    MonthlyDifference monthly;

    /**
     * The facts without the requester's groups, which only the directory knows.
     *
     * @param then what the catalogue had to say at that time; null for now
     * @param at the time of day that rules see
     */
    Map<String, Object> read(Posed posed, Surroundings around, @Nullable Instant then, Instant at) {
        Request request = posed.request();
        Asked<?> asked = posed.asked();
        Target target = posed.target();
        Map<String, Object> facts = new HashMap<>();
        String version = target.version().map(id -> id.name()).orElse("");
        facts.put("kind", asked.kind().name());
        facts.put("gallery", gallery(request, target));
        facts.put("definition", target.definition().map(around::definition).orElse(""));
        facts.put("version", version);
        facts.put("bump", asked.kind().name().equals(NEW_VERSION) ? bump(target, version, around, then) : "");
        places(asked, facts);
        facts.putAll(SourceFacts.of(asked.change()));
        facts.putAll(AccessFacts.of(asked.change(), marks(request.requester), at, zone(request.gallery)));
        facts.put("requester.name", request.requester.name);
        facts.put("requester.mail", lower(request.requester.mail));
        facts.put("requester.isOwner", around.isOwner(request));
        facts.put("onBehalf", posed.onBehalf());
        Optional<BigDecimal> cost = asked.footprint().flatMap(after -> monthly.of(asked));
        facts.put("costKnown", cost.isPresent());
        cost.ifPresent(amount -> facts.put("cost", amount.doubleValue()));
        time(at.atZone(zone(request.gallery)), facts);
        return facts;
    }

    private static String gallery(Request request, Target target) {
        return request.gallery != null
                ? request.gallery.name
                : target.gallery().map(id -> id.name()).orElse("");
    }

    /** Nothing of a change that leaves no image data behind: no regions would all be the right ones. */
    private static void places(Asked<?> asked, Map<String, Object> facts) {
        if (asked.footprint().isEmpty()) {
            return;
        }
        List<Footprint.Place> after = asked.footprint().get().places();
        List<String> regions = regions(after);
        List<String> before =
                regions(asked.footprintBefore().map(Footprint::places).orElse(List.of()));
        facts.put("regions", regions);
        facts.put(
                "newRegions",
                regions.stream().filter(region -> !before.contains(region)).toList());
        facts.put(
                "replicas", after.stream().mapToLong(Footprint.Place::replicas).sum());
    }

    private static List<String> regions(List<Footprint.Place> places) {
        TreeSet<String> codes = new TreeSet<>();
        places.forEach(place -> codes.add(Region.code(place.region())));
        return List.copyOf(codes);
    }

    /** Empty for what does not go beyond the highest number there is. */
    private static String bump(Target target, String version, Surroundings around, @Nullable Instant then) {
        VersionNumber wanted = VersionNumber.parse(version).orElse(null);
        VersionNumber highest = target.definition()
                .flatMap(definition -> around.highest(definition, target.id().key(), then))
                .orElse(null);
        if (wanted == null || highest == null || wanted.compareTo(highest) <= 0) {
            return "";
        }
        return wanted.major() > highest.major() ? "major" : wanted.minor() > highest.minor() ? "minor" : "patch";
    }

    private static void time(ZonedDateTime at, Map<String, Object> facts) {
        facts.put("time.hour", (long) at.getHour());
        facts.put(
                "time.weekday",
                at.getDayOfWeek().getDisplayName(TextStyle.FULL, Locale.ROOT).toLowerCase(Locale.ROOT));
        facts.put("time.date", at.toLocalDate().toString());
    }

    private static Set<String> marks(Person person) {
        Set<String> marks = person.allMarks();
        marks.add(person.objectId);
        return marks;
    }

    private static String lower(@Nullable String text) {
        return text == null ? "" : text.toLowerCase(Locale.ROOT);
    }

    /** A gallery that is still to be created has none. */
    private static ZoneId zone(@Nullable Gallery gallery) {
        return gallery == null ? ZoneOffset.UTC : gallery.zoneId();
    }
}
