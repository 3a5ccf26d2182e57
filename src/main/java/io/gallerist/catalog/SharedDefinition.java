package io.gallerist.catalog;

import io.gallerist.web.Keyset;
import io.gallerist.web.Page;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A definition for somebody it was shared with.
 *
 * @param newest the published version with the highest number, if there is one
 */
public record SharedDefinition(
        ImageDefinition definition, @Nullable ImageVersion newest) {
    private static final int DEFINITIONS = 50;
    private static final int VERSIONS = 25;
    private static final String HERE = "gallery.id = :gallery and goneAt is null and (:all = true or id in :only)";
    private static final String NEWEST = """
            select v.* from image_definition d cross join lateral (
                select * from image_version v where v.definition_id = d.id and v.gone_at is null
                    and v.provisioning_state = 'Succeeded'
                order by v.major desc, v.minor desc, v.patch desc limit 1) v
            where d.id in (:definitions)
            """;

    /**
     * By name; two statements for a page.
     *
     * @param only the ids of those to show; empty: all
     */
    public static Page<SharedDefinition> in(Gallery gallery, Set<UUID> only, Optional<Keyset> at) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("gallery", gallery.id);
        parameters.put("all", only.isEmpty());
        parameters.put("only", only.isEmpty() ? Set.of(gallery.id) : only);
        String order = " order by lower(name), id";
        String where = HERE;
        if (at.isPresent()) {
            boolean back = at.get().newer();
            where += back ? " and (lower(name), id) < (:name, :id)" : " and (lower(name), id) > (:name, :id)";
            order = back ? " order by lower(name) desc, id desc" : order;
            parameters.put("name", at.get().text(0));
            parameters.put("id", at.get().uuid(1));
        }
        List<ImageDefinition> found = ImageDefinition.<ImageDefinition>find(where + order, parameters)
                .range(0, DEFINITIONS)
                .list();
        Map<UUID, ImageVersion> newest = newest(found);
        List<SharedDefinition> rows = new ArrayList<>();
        found.forEach(definition -> rows.add(new SharedDefinition(definition, newest.get(definition.id))));
        return Page.of(
                rows, at, DEFINITIONS, row -> List.of(row.definition.name.toLowerCase(Locale.ROOT), row.definition.id));
    }

    private static Map<UUID, ImageVersion> newest(List<ImageDefinition> definitions) {
        Map<UUID, ImageVersion> newest = new HashMap<>();
        if (!definitions.isEmpty()) {
            List<ImageVersion> versions = ImageVersion.getEntityManager()
                    .createNativeQuery(NEWEST, ImageVersion.class)
                    .setParameter(
                            "definitions",
                            definitions.stream().map(one -> one.id).toList())
                    .getResultList();
            versions.forEach(version -> newest.put(version.definition.id, version));
        }
        return newest;
    }

    /** By number, the highest first. */
    public static Page<ImageVersion> versions(ImageDefinition definition, Optional<Keyset> at) {
        String where = "definition.id = :definition and goneAt is null";
        String order = " order by major desc, minor desc, patch desc, id desc";
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("definition", definition.id);
        if (at.isPresent()) {
            boolean back = at.get().newer();
            where += " and (major, minor, patch, id) " + (back ? ">" : "<") + " (:major, :minor, :patch, :id)";
            order = back ? " order by major, minor, patch, id" : order;
            parameters.put("major", at.get().number(0));
            parameters.put("minor", at.get().number(1));
            parameters.put("patch", at.get().number(2));
            parameters.put("id", at.get().uuid(3));
        }
        List<ImageVersion> found = ImageVersion.<ImageVersion>find(where + order, parameters)
                .range(0, VERSIONS)
                .list();
        return Page.of(found, at, VERSIONS, row -> List.of(row.major, row.minor, row.patch, row.id));
    }
}
