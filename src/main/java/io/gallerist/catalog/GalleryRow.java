package io.gallerist.catalog;

import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.UUID;

/** A line of the galleries page; their definitions are counted by the database. */
public record GalleryRow(
        UUID id, String name, String resourceGroup, String location, String sharing, Instant readAt, int definitions) {
    static final String COLUMNS = "g.id, g.name, g.resource_group, g.location, g.sharing, g.read_at, g.definitions";

    static GalleryRow of(Tuple row) {
        return new GalleryRow(
                row.get("id", UUID.class),
                row.get("name", String.class),
                row.get("resource_group", String.class),
                row.get("location", String.class),
                row.get("sharing", String.class),
                row.get("read_at", Instant.class),
                row.get("definitions", Integer.class));
    }

    public String path() {
        return "/galleries/" + id;
    }
}
