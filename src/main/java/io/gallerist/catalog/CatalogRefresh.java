package io.gallerist.catalog;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Estate;
import io.gallerist.azure.GalleryFacts;
import io.gallerist.azure.Page;
import io.gallerist.azure.Source;
import io.gallerist.azure.Sources;
import io.gallerist.azure.Subscription;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Reads Azure's galleries, definitions, versions and sources into the catalogue, a page of Azure's a transaction. What
 * a complete list no longer holds is marked as gone, not deleted: requests and events go on referring to it. What
 * can't be read leaves its part of the catalogue as it was and does not keep the rest from being read.
 */
@ApplicationScoped
public class CatalogRefresh {
    @Inject
    Estate estate;

    @Inject
    Sources sources;

    @Inject
    FirstOwners firstOwners;

    @Inject
    Clock clock;

    /** @throws AzureRefusal when not even the subscriptions can be listed */
    public void run() {
        List<Subscription> subscriptions = estate.subscriptions();
        if (subscriptions.isEmpty()) {
            Log.warn("Azure shows the portal no subscription: its identity needs Reader on at least one");
        }
        subscriptions.forEach(subscription -> unlessRefused(subscription.name(), () -> read(subscription.id())));
    }

    private void read(String subscription) {
        Instant start = clock.instant();
        inTransaction(() -> estate.regions(subscription).forEach(AzureRegion::read));
        List<String> groups = estate.resourceGroups(subscription);
        eachPage(next -> estate.galleries(subscription, next), facts -> readGallery(facts, groups));
        markGone("Gallery where lower(subscriptionId) = lower(?2)", start, subscription);
        ids("select id from Gallery where goneAt is null and lower(subscriptionId) = lower(?1)", subscription)
                .forEach(this::readGallery);
        eachPage(next -> sources.virtualMachines(subscription, next), source -> readSource(source, groups));
        eachPage(next -> sources.managedImages(subscription, next), source -> readSource(source, groups));
        markGone("SourceRecord where lower(subscriptionId) = lower(?2)", start, subscription);
    }

    private void readGallery(GalleryFacts facts, List<String> groups) {
        Gallery.read(facts, facts.id().spelled(groups), clock.instant());
    }

    private void readSource(Source source, List<String> groups) {
        SourceRecord.read(source, source.id().spelled(groups), clock.instant());
    }

    private void readGallery(UUID id) {
        Gallery gallery = one(Gallery.class, id);
        firstOwners.add(gallery);
        unlessRefused(gallery.name, () -> {
            Instant start = clock.instant();
            eachPage(
                    next -> estate.definitions(gallery.azureId(), next),
                    facts -> ImageDefinition.read(gallery, facts, clock.instant()));
            markGone("ImageDefinition where gallery.id = ?2", start, id);
        });
        ids("select id from ImageDefinition where goneAt is null and gallery.id = ?1", id)
                .forEach(this::readVersions);
    }

    private void readVersions(UUID id) {
        ImageDefinition definition = one(ImageDefinition.class, id);
        unlessRefused(definition.name, () -> {
            Instant start = clock.instant();
            eachPage(
                    next -> estate.versions(definition.azureId(), next),
                    facts -> ImageVersion.read(definition, facts, clock.instant()));
            markGone("ImageVersion where definition.id = ?2", start, id);
        });
    }

    private static void unlessRefused(String what, Runnable read) {
        try {
            read.run();
        } catch (AzureRefusal refusal) {
            Log.warnf("%s was not read: %s %s", what, refusal.code(), refusal.message());
        }
    }

    private void markGone(String which, Instant start, Object parameter) {
        inTransaction(() -> Gallery.update(
                "update " + which.replace(" where ", " set goneAt = ?3 where goneAt is null and readAt < ?1 and "),
                start,
                parameter,
                clock.instant()));
    }

    private static <T> void eachPage(Function<@Nullable String, Page<T>> read, Consumer<T> each) {
        String next = null;
        do {
            Page<T> page = read.apply(next);
            inTransaction(() -> page.items().forEach(each));
            next = page.next();
        } while (next != null);
    }

    private static List<UUID> ids(String query, Object parameter) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Gallery.find(query, parameter).project(UUID.class).list());
    }

    private static <T extends PanacheEntityBase> T one(Class<T> type, UUID id) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Optional.ofNullable(Gallery.getEntityManager().find(type, id))
                        .orElseThrow());
    }

    private static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
