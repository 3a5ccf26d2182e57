package io.gallerist.catalog;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a list of versions. */
public record VersionRow(
        UUID id,
        String name,
        UUID definition,
        String definitionName,
        String galleryName,
        String provisioningState,
        boolean excludedEverywhere,
        boolean excludedSomewhere,
        boolean fromOutside,
        List<String> regions,
        @Nullable Instant publishedAt,
        @Nullable Instant endOfLife) {
    static final String COLUMNS =
            "v.id, v.name, v.definition_id, d.name as definition, g.name as gallery, v.provisioning_state,"
                    + " v.exclude_from_latest, v.excluded, v.request_id is null as outside, v.published_at, v.end_of_life,"
                    + " (select string_agg(r ->> 'region', ',') from jsonb_array_elements(v.regions) r) as regions";

    static VersionRow of(Tuple row) {
        String regions = row.get("regions", String.class);
        return new VersionRow(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("definition_id", UUID.class),
                row.get("definition", String.class),
                row.get("gallery", String.class),
                row.get("provisioning_state", String.class),
                row.get("exclude_from_latest", Boolean.class),
                row.get("excluded", Boolean.class),
                row.get("outside", Boolean.class),
                regions == null ? List.of() : List.of(regions.split(",")),
                row.get("published_at", Instant.class),
                row.get("end_of_life", Instant.class));
    }

    public String path() {
        return "/versions/" + id;
    }

    public String definitionPath() {
        return "/definitions/" + definition;
    }

    public boolean isPastEndOfLife(Instant now) {
        return endOfLife != null && endOfLife.isBefore(now);
    }

    public String tone() {
        return ImageVersion.tone(provisioningState);
    }
}
