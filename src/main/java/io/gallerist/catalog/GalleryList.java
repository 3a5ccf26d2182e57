package io.gallerist.catalog;

import io.gallerist.web.Option;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The galleries that there are. */
@ApplicationScoped
class GalleryList {
    private static final List<Order> ORDERS = List.of(
            Order.up("name", "Name", Order.text("lower(g.name)"), Order.id("g.id")),
            Order.down("read", "Read last", Order.instant("g.read_at"), Order.id("g.id")));

    @Inject
    EntityManager database;

    /** Offers only what some gallery has. */
    Shown shown(MultivaluedMap<String, String> asked, Map<String, String> regions) {
        List<Tuple> kinds = database.createNativeQuery(
                        "select distinct subscription_id, resource_group, location, sharing from gallery where gone_at is null",
                        Tuple.class)
                .getResultList();
        return new Shown(
                "/galleries",
                List.of(
                        Filter.part("Name", "lower(g.name)"),
                        equal("subscription", "Subscription", "subscription_id", kinds, value -> value),
                        equal("group", "Resource group", "resource_group", kinds, value -> value),
                        equal("region", "Region", "location", kinds, value -> regions.getOrDefault(value, value)),
                        equal("sharing", "Sharing", "sharing", kinds, value -> value)),
                ORDERS,
                asked);
    }

    private static Filter equal(
            String name, String label, String column, List<Tuple> kinds, Function<String, String> words) {
        List<Option> options = kinds.stream()
                .map(kind -> kind.get(column, String.class))
                .distinct()
                .sorted()
                .map(value -> Option.of(value, words.apply(value)))
                .toList();
        return Filter.equal(name, label, "g." + column, options);
    }

    PageQuery query(Shown shown) {
        return new PageQuery(GalleryRow.COLUMNS, "gallery g", List.of(Condition.of("g.gone_at is null")), shown);
    }

    Listed<GalleryRow> read(Shown shown) {
        return Listed.of(query(shown), database, GalleryRow::of);
    }

    /** When Azure was last read; null before the first time. */
    @Nullable
    Instant lastRead() {
        return Gallery.find("select max(readAt) from Gallery where goneAt is null")
                .project(Instant.class)
                .firstResult();
    }
}
