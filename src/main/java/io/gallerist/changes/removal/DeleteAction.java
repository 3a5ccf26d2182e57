package io.gallerist.changes.removal;

import io.gallerist.catalog.CatalogAction;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.ImageVersion;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The way to the page that lists what would go, last among the actions. */
@Singleton
class DeleteAction implements CatalogAction {
    @Override
    public int order() {
        return 100;
    }

    @Override
    public Optional<Link> on(Gallery gallery) {
        return Optional.of(new Link("Delete", Level.GALLERY.path(gallery.id), "trash"));
    }

    @Override
    public Optional<Link> on(ImageDefinition definition) {
        return Optional.of(new Link("Delete", Level.DEFINITION.path(definition.id), "trash"));
    }

    @Override
    public Optional<Link> on(ImageVersion version) {
        return Optional.of(new Link("Delete", Level.VERSION.path(version.id), "trash"));
    }
}
