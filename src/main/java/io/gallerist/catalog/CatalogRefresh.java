package io.gallerist.catalog;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Estate;
import io.gallerist.azure.GalleryFacts;
import io.gallerist.azure.Region;
import io.gallerist.azure.Source;
import io.gallerist.azure.Sources;
import io.gallerist.azure.Subscription;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * Reads Azure's galleries, definitions, versions and sources into the catalogue, a page of Azure's a transaction. What
 * a complete list no longer holds is marked as gone, not deleted: requests and events go on referring to it. What
 * can't be read leaves its part of the catalogue as it was and does not keep the rest from being read. A run that stops
 * to spare a subscription is gone on with by the next one, which begins with what was read longest ago.
 */
@ApplicationScoped
public class CatalogRefresh {
    @Inject
    Estate estate;

    @Inject
    Sources sources;

    @Inject
    GalleryReading galleryReading;

    @Inject
    FirstOwners firstOwners;

    @Inject
    Patience patience;

    @Inject
    CatalogSettings settings;

    @Inject
    Clock clock;

    /** @throws AzureRefusal when not even the subscriptions can be listed */
    public void run() {
        List<Subscription> subscriptions = estate.subscriptions();
        if (subscriptions.isEmpty()) {
            Log.warn("Azure shows the portal no subscription: its identity needs Reader on at least one");
        }
        subscriptions.forEach(this::read);
    }

    private void read(Subscription subscription) {
        Reading reading = new Reading(subscription.id(), patience);
        try {
            patience.check(subscription.id());
            reading.unlessRefused(subscription.name(), () -> read(subscription.id(), reading));
        } catch (NotNow later) {
            Log.infof("The rest of %s is read later: %s", subscription.name(), later.getMessage());
        }
    }

    private void read(String subscription, Reading reading) {
        Instant start = clock.instant();
        List<Region> regions = estate.regions(subscription);
        Reading.inTransaction(() -> regions.forEach(AzureRegion::read));
        List<String> groups = estate.resourceGroups(subscription);
        reading.eachPage(next -> estate.galleries(subscription, next), facts -> readGallery(facts, groups));
        Gone.galleries(subscription, start, clock.instant());
        longestAgo(subscription).forEach(id -> {
            Gallery gallery = GalleryReading.one(Gallery.class, id);
            firstOwners.add(gallery);
            galleryReading.contents(gallery);
        });
        reading.eachPage(next -> sources.virtualMachines(subscription, next), source -> readSource(source, groups));
        reading.eachPage(next -> sources.managedImages(subscription, next), source -> readSource(source, groups));
        reading.eachPage(next -> sources.disks(subscription, next), source -> readSource(source, groups));
        reading.eachPage(next -> sources.snapshots(subscription, next), source -> readSource(source, groups));
        Gone.sources(subscription, start, clock.instant());
    }

    private void readGallery(GalleryFacts facts, List<String> groups) {
        Gallery.read(facts, facts.id().spelled(groups), clock.instant());
    }

    private void readSource(Source source, List<String> groups) {
        SourceRecord.read(source, source.id().spelled(groups), settings.ownerTag(), clock.instant());
    }

    private static List<UUID> longestAgo(String subscription) {
        return QuarkusTransaction.requiringNew().call(() -> Gallery.find(
                        "select id from Gallery where goneAt is null and lower(subscriptionId) = lower(?1)"
                                + " order by contentsReadAt nulls first, id",
                        subscription)
                .project(UUID.class)
                .list());
    }
}
