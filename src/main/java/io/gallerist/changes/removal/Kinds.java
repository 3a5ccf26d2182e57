package io.gallerist.changes.removal;

import io.gallerist.access.Grants;
import io.gallerist.azure.GalleryResources;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** A kind of change and a carrier for each level. */
@Dependent
class Kinds {
    @Produces
    @Singleton
    RemovalKind version(GalleryResources resources, Inspection inspection, Obstacles obstacles) {
        return new RemovalKind(Level.VERSION, resources, inspection, obstacles);
    }

    @Produces
    @Singleton
    RemovalKind definition(GalleryResources resources, Inspection inspection, Obstacles obstacles) {
        return new RemovalKind(Level.DEFINITION, resources, inspection, obstacles);
    }

    @Produces
    @Singleton
    RemovalKind gallery(GalleryResources resources, Inspection inspection, Obstacles obstacles) {
        return new RemovalKind(Level.GALLERY, resources, inspection, obstacles);
    }

    @Produces
    @Singleton
    RemovalCarrier carryVersion(
            GalleryResources resources, Looking looking, Following following, Grants grants, Clock clock) {
        return new RemovalCarrier(Level.VERSION, resources, looking, following, grants, clock);
    }

    @Produces
    @Singleton
    RemovalCarrier carryDefinition(
            GalleryResources resources, Looking looking, Following following, Grants grants, Clock clock) {
        return new RemovalCarrier(Level.DEFINITION, resources, looking, following, grants, clock);
    }

    @Produces
    @Singleton
    RemovalCarrier carryGallery(
            GalleryResources resources, Looking looking, Following following, Grants grants, Clock clock) {
        return new RemovalCarrier(Level.GALLERY, resources, looking, following, grants, clock);
    }
}
