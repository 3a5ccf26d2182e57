package io.gallerist.catalog;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A line of a gallery's page, with the version that was published last. */
public record DefinitionRow(
        UUID id,
        String name,
        String osType,
        String osState,
        String generation,
        String architecture,
        String publisher,
        String offer,
        String sku,
        int versions,
        @Nullable String newest,
        @Nullable Instant newestAt) {
    static final String COLUMNS = "d.id, d.name, d.os_type, d.os_state, d.generation, d.architecture, d.publisher,"
            + " d.offer, d.sku, d.versions, n.name as newest, n.published_at as newest_at";
    static final String FROM =
            "image_definition d left join lateral (select v.name, v.published_at from image_version v"
                    + " where v.definition_id = d.id and v.gone_at is null order by v.published_sort desc, v.id desc limit 1) n"
                    + " on true";

    static DefinitionRow of(Tuple row) {
        return new DefinitionRow(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("os_type", String.class),
                row.get("os_state", String.class),
                row.get("generation", String.class),
                row.get("architecture", String.class),
                row.get("publisher", String.class),
                row.get("offer", String.class),
                row.get("sku", String.class),
                row.get("versions", Integer.class),
                row.get("newest", String.class),
                row.get("newest_at", Instant.class));
    }

    public String path() {
        return "/definitions/" + id;
    }
}
