package io.gallerist.changes.removal;

import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.ImageVersion;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** What somebody wants to have deleted, as the catalogue knows it; the crumbs lead to it from the outside. */
record Subject(UUID galleryId, UUID id, ResourceId target, List<Crumb> crumbs) {
    /** A link on the way to the subject; the last one is its own page. */
    @io.quarkus.qute.TemplateData
    record Crumb(String path, String label) {}

    static Subject of(Gallery gallery) {
        return new Subject(gallery.id, gallery.id, gallery.azureId(), List.of(crumb(gallery)));
    }

    static Subject of(ImageDefinition definition) {
        return new Subject(
                definition.gallery.id,
                definition.id,
                definition.azureId(),
                List.of(crumb(definition.gallery), crumb(definition)));
    }

    static Subject of(ImageVersion version) {
        List<Crumb> crumbs = new ArrayList<>(of(version.definition).crumbs());
        crumbs.add(new Crumb(version.path(), version.name));
        return new Subject(
                version.definition.gallery.id, version.id, ResourceId.of(version.resourceId), List.copyOf(crumbs));
    }

    Level level() {
        return Level.of(target);
    }

    /** Its own page in the catalogue. */
    String page() {
        return crumbs.get(crumbs.size() - 1).path();
    }

    private static Crumb crumb(Gallery gallery) {
        return new Crumb(gallery.path(), gallery.name);
    }

    private static Crumb crumb(ImageDefinition definition) {
        return new Crumb(definition.path(), definition.name);
    }
}
