package io.gallerist.catalog;

import io.gallerist.web.Forms;
import io.gallerist.web.Option;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Versions: those of one definition, or all there are. */
@ApplicationScoped
class VersionList {
    private static final Duration SOON = Duration.ofDays(90);
    private static final List<Option> STATES = List.of(
            Option.of("Succeeded"),
            Option.of("Failed"),
            Option.of("Creating"),
            Option.of("Updating"),
            Option.of("Migrating"),
            Option.of("Deleting"));
    private static final List<Option> LATEST =
            List.of(Option.of("in", "In latest everywhere"), Option.of("out", "Excluded from latest"));
    private static final List<Option> ENDS = List.of(
            Option.of("past", "Past it"), Option.of("soon", "Within 90 days"), Option.of("later", "Later or never"));
    private static final List<Option> MADE =
            List.of(Option.of("portal", "Through the portal"), Option.of("outside", "Outside the portal"));

    @Inject
    EntityManager database;

    @Inject
    Clock clock;

    Shown shown(String path, boolean byNumber, List<Option> regions, MultivaluedMap<String, String> asked) {
        Instant now = clock.instant();
        Filter region = Filter.equal("region", "Region", "r.region", regions);
        // Rows of one region are sorted by the columns of its own index.
        boolean inRegion =
                region.means().apply(Forms.text(asked.getFirst("region"))).isPresent();
        return new Shown(
                path,
                List.of(
                        Filter.typed("Number", typed -> NumberPrefix.of(typed, inRegion ? "r" : "v")),
                        region,
                        Filter.equal("state", "State", "v.provisioning_state", STATES),
                        Filter.choice(
                                "latest",
                                "Latest",
                                LATEST,
                                value -> Condition.of(value.equals("in") ? "not v.excluded" : "v.excluded")),
                        Filter.choice("ends", "End of life", ENDS, value -> ending(value, inRegion ? "r" : "v", now)),
                        Filter.choice(
                                "made",
                                "Made",
                                MADE,
                                value -> Condition.of(
                                        "v.request_id is " + (value.equals("outside") ? "null" : "not null")))),
                orders(byNumber, inRegion, Forms.text(asked.getFirst("ends"))),
                asked);
    }

    private static Condition ending(String when, String of, Instant now) {
        return switch (when) {
            case "past" -> Condition.of(of + ".ends_at < :now", "now", now);
            case "soon" ->
                new Condition(
                        of + ".ends_at >= :now and " + of + ".ends_at < :soon",
                        Map.of("now", now, "soon", now.plus(SOON)));
            default -> Condition.of(of + ".ends_at >= :soon", "soon", now.plus(SOON));
        };
    }

    /** First by what a list is usually read for. */
    private static List<Order> orders(boolean byNumber, boolean inRegion, String ends) {
        String of = inRegion ? "r." : "v.";
        Order.Key id = Order.id(inRegion ? "r.version_id" : "v.id");
        Order number = Order.down(
                "number",
                "Highest number",
                Order.number(of + "major"),
                Order.number(of + "minor"),
                Order.number(of + "patch"),
                id);
        Order published = Order.down("published", "Published last", Order.instant(of + "published_sort"), id);
        Order end = Order.up("end", "Ends first", Order.instant(of + "ends_at"), id);
        List<Order> orders =
                new ArrayList<>(byNumber ? List.of(number, published, end) : List.of(published, number, end));
        if (ends.equals("past") || ends.equals("soon")) {
            orders.remove(end);
            orders.add(0, end);
        }
        return orders;
    }

    PageQuery query(Shown shown) {
        return query(shown, List.of());
    }

    PageQuery query(ImageDefinition definition, Shown shown) {
        String of = isInRegion(shown) ? "r" : "v";
        return query(shown, List.of(Condition.of(of + ".definition_id = :definition", "definition", definition.id)));
    }

    private static PageQuery query(Shown shown, List<Condition> more) {
        List<Condition> always = new ArrayList<>(more);
        always.add(Condition.of("v.gone_at is null"));
        return new PageQuery(
                VersionRow.COLUMNS,
                (isInRegion(shown) ? "version_region r join image_version v on v.id = r.version_id" : "image_version v")
                        + " join image_definition d on d.id = v.definition_id join gallery g on g.id = d.gallery_id",
                always,
                shown);
    }

    private static boolean isInRegion(Shown shown) {
        return !shown.value("region").isEmpty();
    }

    Listed<VersionRow> read(PageQuery query) {
        return Listed.of(query, database, VersionRow::of);
    }
}
