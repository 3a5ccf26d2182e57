package io.gallerist.catalog;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What {@code latest} means in each region. Azure takes the highest version number that is not excluded from latest, as a
 * whole or in that region, and that is published; when does not matter, nor that it is being updated ("Virtual Machines
 * deployed from the latest version of the Image Definition won't use this Image Version": excludeFromLatest in the
 * specification of Microsoft.Compute's galleries). A past end of life does not keep a version from being latest.
 *
 * <p>Two steps through an index for each region, whatever the number of versions.
 */
@ApplicationScoped
public class Latest {
    static final String EACH_REGION = """
            with recursive step(region) as (
                (select region from version_region where definition_id = :definition order by region limit 1)
                union all
                select (select r.region from version_region r where r.definition_id = :definition and r.region > step.region
                    order by r.region limit 1)
                from step where step.region is not null)
            select step.region, latest.version_id, latest.major || '.' || latest.minor || '.' || latest.patch as number
            from step left join lateral (
                select version_id, major, minor, patch from version_region r
                where r.definition_id = :definition and r.region = step.region and r.in_latest
                order by r.major desc, r.minor desc, r.patch desc limit 1) latest on true
            where step.region is not null
            """;
    static final String ALL_REGIONS = """
            with recursive step(region) as (
                (select region from version_region order by region limit 1)
                union all
                select (select r.region from version_region r where r.region > step.region order by r.region limit 1)
                from step where step.region is not null)
            select region from step where region is not null
            """;

    @Inject
    EntityManager database;

    /** @param version null where every version is excluded or unfinished: a machine can't be made of latest there */
    public record InRegion(
            String region, @Nullable UUID version, @Nullable String number) {
        public String path() {
            return "/versions/" + version;
        }
    }

    /** Every region that any version of the definition is in. */
    public List<InRegion> of(ImageDefinition definition) {
        List<Tuple> rows = database.createNativeQuery(EACH_REGION, Tuple.class)
                .setParameter("definition", definition.id)
                .getResultList();
        return rows.stream()
                .map(row -> new InRegion(
                        row.get("region", String.class),
                        row.get("version_id", UUID.class),
                        row.get("number", String.class)))
                .toList();
    }

    /** How to use it, in the first region that has one; nothing where none has. */
    static List<UseIt.Snippet> snippets(ImageDefinition definition, List<InRegion> inRegions) {
        return inRegions.stream()
                .filter(one -> one.version() != null)
                .findFirst()
                .map(one -> UseIt.latest(definition, one.region()))
                .orElse(List.of());
    }

    /** Every region that any version at all is in. */
    List<String> regions() {
        return database.createNativeQuery(ALL_REGIONS, String.class).getResultList();
    }
}
