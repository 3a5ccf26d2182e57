package io.gallerist.catalog;

import io.gallerist.web.Option;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Arrays;
import java.util.List;

/** The definitions of a gallery. */
@ApplicationScoped
class DefinitionList {
    private static final List<Filter> FILTERS = List.of(
            Filter.part("Definition", "d.search"),
            equal("os", "System", "os_type", "Linux", "Windows"),
            equal("state", "OS state", "os_state", "Generalized", "Specialized"),
            equal("generation", "Generation", "generation", "V1", "V2"),
            equal("architecture", "Architecture", "architecture", "x64", "Arm64"));
    private static final List<Order> ORDERS = List.of(
            Order.up("name", "Name", Order.text("lower(d.name)"), Order.id("d.id")),
            Order.down("newest", "Newest version", Order.instant("d.newest_sort"), Order.id("d.id")),
            Order.down("versions", "Most versions", Order.number("d.versions"), Order.id("d.id")));

    @Inject
    EntityManager database;

    private static Filter equal(String name, String label, String column, String... values) {
        List<Option> options = Arrays.stream(values).map(Option::of).toList();
        return Filter.equal(name, label, "d." + column, options);
    }

    Shown shown(Gallery gallery, MultivaluedMap<String, String> asked) {
        return new Shown(gallery.path(), FILTERS, ORDERS, asked);
    }

    PageQuery query(Gallery gallery, Shown shown) {
        return new PageQuery(
                DefinitionRow.COLUMNS,
                DefinitionRow.FROM,
                List.of(
                        Condition.of("d.gallery_id = :gallery", "gallery", gallery.id),
                        Condition.of("d.gone_at is null")),
                shown);
    }

    Listed<DefinitionRow> read(Gallery gallery, Shown shown) {
        return Listed.of(query(gallery, shown), database, DefinitionRow::of);
    }
}
