package io.gallerist.drift;

import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.Gallery;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The galleries of a subscription and what is above them: which scopes a role assignment concerns galleries at. */
record Scopes(String subscription, Set<String> galleries, Set<String> groups) {
    private static final String MANAGEMENT_GROUPS = "/providers/microsoft.management/managementgroups/";
    private static final int DEFINITION = 1;

    /** @param galleryKey the gallery that it is at or inside of; null for what is above */
    record Place(
            Level level, @org.jspecify.annotations.Nullable String galleryKey) {}

    static Scopes of(String subscription) {
        List<String> keys = Gallery.find(
                        "select resourceKey from Gallery where goneAt is null and lower(subscriptionId) = ?1",
                        subscription)
                .project(String.class)
                .list();
        Set<String> groups = new HashSet<>();
        keys.forEach(
                key -> ResourceId.parse(key).flatMap(ResourceId::parent).ifPresent(group -> groups.add(group.key())));
        return new Scopes(subscription, Set.copyOf(keys), groups);
    }

    /** Empty for what no gallery has to do with. */
    Optional<Place> place(String scope) {
        String key = key(scope);
        if (key.equals("/")) {
            return Optional.of(new Place(Level.ROOT, null));
        }
        if (key.startsWith(MANAGEMENT_GROUPS)) {
            return Optional.of(new Place(Level.MANAGEMENT_GROUP, null));
        }
        if (key.equals("/subscriptions/" + subscription)) {
            return Optional.of(new Place(Level.SUBSCRIPTION, null));
        }
        if (groups.contains(key)) {
            return Optional.of(new Place(Level.RESOURCE_GROUP, null));
        }
        return inGallery(key);
    }

    private Optional<Place> inGallery(String key) {
        Level level = Level.GALLERY;
        String gallery = key;
        for (int inside = 0; !galleries.contains(gallery); inside++) {
            Optional<String> parent =
                    ResourceId.parse(gallery).flatMap(ResourceId::parent).map(ResourceId::key);
            if (parent.isEmpty()) {
                return Optional.empty();
            }
            gallery = parent.get();
            level = inside < DEFINITION ? Level.DEFINITION : Level.VERSION;
        }
        return Optional.of(new Place(level, gallery));
    }

    /** Whether it counts for the subscription's limit. */
    boolean isInside(String scope) {
        return (key(scope) + "/").startsWith("/subscriptions/" + subscription + "/");
    }

    static String key(String scope) {
        return scope.toLowerCase(Locale.ROOT);
    }
}
