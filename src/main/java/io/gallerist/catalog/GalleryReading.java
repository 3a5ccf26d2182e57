package io.gallerist.catalog;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Estate;
import io.gallerist.azure.GalleryFacts;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads what is in one gallery: its definitions and their versions. */
@ApplicationScoped
class GalleryReading {
    @Inject
    Estate estate;

    @Inject
    Patience patience;

    @Inject
    Clock clock;

    /** One gallery on its own, because somebody asked; what Azure refuses is in the log and on the page. */
    void again(UUID id) {
        Gallery gallery = one(Gallery.class, id);
        Reading reading = new Reading(gallery.subscriptionId, patience);
        try {
            patience.check(gallery.subscriptionId);
            if (reading.unlessRefused(gallery.name, () -> own(gallery))) {
                contents(gallery);
            }
        } catch (NotNow later) {
            Log.infof("%s is read later: %s", gallery.name, later.getMessage());
        }
    }

    private void own(Gallery gallery) throws AzureRefusal {
        Optional<GalleryFacts> facts = estate.gallery(gallery.azureId());
        Instant now = clock.instant();
        Reading.inTransaction(() -> facts.ifPresentOrElse(
                found -> Gallery.read(found, gallery.azureId(), now),
                () -> Gallery.update("goneAt = ?1 where id = ?2", now, gallery.id)));
    }

    /** @throws NotNow when the rest has to wait */
    void contents(Gallery gallery) {
        Reading reading = new Reading(gallery.subscriptionId, patience);
        Instant start = clock.instant();
        boolean whole = reading.unlessRefused(gallery.name, () -> {
            reading.eachPage(
                    next -> estate.definitions(gallery.azureId(), next),
                    facts -> ImageDefinition.read(gallery, facts, clock.instant()));
            Gone.definitions(gallery, start, clock.instant());
        });
        for (UUID definition : definitions(gallery)) {
            whole &= versions(reading, one(ImageDefinition.class, definition));
        }
        if (whole) {
            Reading.inTransaction(
                    () -> Gallery.update("contentsReadAt = ?1 where id = ?2", clock.instant(), gallery.id));
        }
    }

    private boolean versions(Reading reading, ImageDefinition definition) {
        return reading.unlessRefused(definition.name, () -> {
            Instant start = clock.instant();
            reading.eachPage(
                    next -> estate.versions(definition.azureId(), next),
                    facts -> ImageVersion.read(definition, facts, clock.instant()));
            Gone.versions(definition, start, clock.instant());
            Reading.inTransaction(
                    () -> ImageDefinition.update("versionsReadAt = ?1 where id = ?2", clock.instant(), definition.id));
        });
    }

    private static List<UUID> definitions(Gallery gallery) {
        return QuarkusTransaction.requiringNew().call(() -> ImageDefinition.find(
                        "select id from ImageDefinition where goneAt is null and gallery.id = ?1"
                                + " order by versionsReadAt nulls first, id",
                        gallery.id)
                .project(UUID.class)
                .list());
    }

    static <T> T one(Class<T> type, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Optional.ofNullable(Gallery.getEntityManager().find(type, id))
                        .orElseThrow());
    }
}
