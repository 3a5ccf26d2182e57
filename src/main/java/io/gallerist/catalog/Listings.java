package io.gallerist.catalog;

import io.gallerist.web.Keyset;
import io.gallerist.web.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The catalogue's lists, a page at a time by keyset: one statement each, however long the list is. */
@ApplicationScoped
class Listings {
    static final int PAGE = 25;

    Page<GalleryRow> galleries(String search, Optional<Keyset> at) {
        Parameters parameters = new Parameters();
        String where = "g.goneAt is null" + searching("g", search, parameters) + byName("g", at, parameters);
        List<GalleryRow> rows = Gallery.find(
                        "select g.id, g.name, g.resourceGroup, g.location, g.sharing, (select count(*) from ImageDefinition d"
                                + " where d.gallery = g and d.goneAt is null) from Gallery g where " + where
                                + order("g", at),
                        parameters)
                .range(0, PAGE)
                .project(GalleryRow.class)
                .list();
        return Page.of(rows, at, PAGE, row -> List.of(row.name().toLowerCase(Locale.ROOT), row.id()));
    }

    Page<DefinitionRow> definitions(Gallery gallery, String search, Optional<Keyset> at) {
        Parameters parameters = Parameters.with("gallery", gallery);
        String where = "d.gallery = :gallery and d.goneAt is null" + searching("d", search, parameters)
                + byName("d", at, parameters);
        List<DefinitionRow> rows = ImageDefinition.find(
                        "select d.id, d.name, d.osType, d.osState, d.generation, d.architecture, d.publisher, d.offer, d.sku,"
                                + " (select count(*) from ImageVersion v where v.definition = d and v.goneAt is null)"
                                + " from ImageDefinition d where " + where + order("d", at),
                        parameters)
                .range(0, PAGE)
                .project(DefinitionRow.class)
                .list();
        return Page.of(rows, at, PAGE, row -> List.of(row.name().toLowerCase(Locale.ROOT), row.id()));
    }

    /** Newest number first. */
    Page<ImageVersion> versions(ImageDefinition definition, Optional<Keyset> at) {
        boolean newer = at.map(Keyset::newer).orElse(false);
        Parameters parameters = Parameters.with("definition", definition);
        String where = "definition = :definition and goneAt is null";
        if (at.isPresent()) {
            where += " and (major, minor, patch, id) " + (newer ? ">" : "<") + " (:major, :minor, :patch, :id)";
            parameters
                    .and("major", at.get().number(0))
                    .and("minor", at.get().number(1))
                    .and("patch", at.get().number(2))
                    .and("id", at.get().uuid(3));
        }
        String order =
                newer ? " order by major, minor, patch, id" : " order by major desc, minor desc, patch desc, id desc";
        List<ImageVersion> rows = ImageVersion.<ImageVersion>find(where + order, parameters)
                .range(0, PAGE)
                .list();
        return Page.of(rows, at, PAGE, version -> List.of(version.major, version.minor, version.patch, version.id));
    }

    /** When Azure was last read; null before the first time. */
    @Nullable
    Instant lastRead() {
        return Gallery.find("select max(readAt) from Gallery where goneAt is null")
                .project(Instant.class)
                .firstResult();
    }

    static String href(String path, String search) {
        return search.isEmpty() ? path : path + "?q=" + URLEncoder.encode(search, StandardCharsets.UTF_8);
    }

    private static String searching(String alias, String search, Parameters parameters) {
        if (search.isEmpty()) {
            return "";
        }
        parameters.and("search", "%" + escaped(search.toLowerCase(Locale.ROOT)) + "%");
        return " and lower(" + alias + ".name) like :search escape '!'";
    }

    private static String byName(String alias, Optional<Keyset> at, Parameters parameters) {
        if (at.isEmpty()) {
            return "";
        }
        parameters.and("name", at.get().text(0)).and("id", at.get().uuid(1));
        return " and (lower(" + alias + ".name), " + alias + ".id) " + (at.get().newer() ? "<" : ">") + " (:name, :id)";
    }

    private static String order(String alias, Optional<Keyset> at) {
        String direction = at.map(Keyset::newer).orElse(false) ? " desc" : "";
        return " order by lower(" + alias + ".name)" + direction + ", " + alias + ".id" + direction;
    }

    private static String escaped(String text) {
        return text.replace("!", "!!").replace("%", "!%").replace("_", "!_");
    }
}
