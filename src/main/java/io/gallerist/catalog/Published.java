package io.gallerist.catalog;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * What can be used of a gallery now, as last read from Azure: versions that are published and not past their end.
 *
 * @param past how many are published but past their end of life
 * @param regions codes, sorted
 */
public record Published(long versions, long past, List<String> regions) {
    private static final String COUNT = """
            select count(distinct v.id) filter (where not v.past) as versions, count(distinct v.id) filter (where v.past) as past,
                string_agg(distinct r ->> 'region', ',') filter (where not v.past) as regions
            from (select v.id, v.regions, coalesce(v.end_of_life <= :now, false) as past
                from image_version v join image_definition d on d.id = v.definition_id
                where d.gallery_id = :gallery and d.gone_at is null and v.gone_at is null
                    and v.provisioning_state = 'Succeeded' and (:all or d.id in (:only))) v
            left join lateral jsonb_array_elements(v.regions) r on true
            """;

    /** @param only the ids of the definitions that count; empty: all */
    public static Published in(Gallery gallery, Set<UUID> only, Instant now) {
        Tuple row = (Tuple) Gallery.getEntityManager()
                .createNativeQuery(COUNT, Tuple.class)
                .setParameter("gallery", gallery.id)
                .setParameter("now", now)
                .setParameter("all", only.isEmpty())
                .setParameter("only", only.isEmpty() ? Set.of(gallery.id) : only)
                .getSingleResult();
        String regions = row.get("regions", String.class);
        return new Published(
                row.get("versions", Long.class),
                row.get("past", Long.class),
                regions == null ? List.of() : List.of(regions.split(",")));
    }
}
