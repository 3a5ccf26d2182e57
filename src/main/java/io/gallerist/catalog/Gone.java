package io.gallerist.catalog;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;

/** Marks what a complete list no longer held, with all that was in it. */
final class Gone {
    private Gone() {}

    static void galleries(String subscription, Instant start, Instant now) {
        mark(
                "Gallery set goneAt = ?1 where goneAt is null and readAt < ?2 and lower(subscriptionId) = lower(?3)",
                now,
                start,
                subscription);
        mark(
                "ImageDefinition set goneAt = ?1 where goneAt is null and gallery.id in"
                        + " (select id from Gallery where goneAt is not null and lower(subscriptionId) = lower(?2))",
                now,
                subscription);
        mark(
                "ImageVersion set goneAt = ?1 where goneAt is null and definition.id in"
                        + " (select id from ImageDefinition where goneAt is not null and lower(gallery.subscriptionId) = lower(?2))",
                now,
                subscription);
    }

    static void definitions(Gallery gallery, Instant start, Instant now) {
        mark(
                "ImageDefinition set goneAt = ?1 where goneAt is null and readAt < ?2 and gallery.id = ?3",
                now,
                start,
                gallery.id);
        mark(
                "ImageVersion set goneAt = ?1 where goneAt is null and definition.id in"
                        + " (select id from ImageDefinition where goneAt is not null and gallery.id = ?2)",
                now,
                gallery.id);
    }

    static void versions(ImageDefinition definition, Instant start, Instant now) {
        mark(
                "ImageVersion set goneAt = ?1 where goneAt is null and readAt < ?2 and definition.id = ?3",
                now,
                start,
                definition.id);
    }

    static void sources(String subscription, Instant start, Instant now) {
        mark(
                "SourceRecord set goneAt = ?1 where goneAt is null and readAt < ?2 and lower(subscriptionId) = lower(?3)",
                now,
                start,
                subscription);
    }

    private static void mark(String update, Object... parameters) {
        QuarkusTransaction.requiringNew().run(() -> Gallery.update("update " + update, parameters));
    }
}
