package io.gallerist.changes.gallery;

import io.gallerist.catalog.CatalogAction;
import io.gallerist.catalog.Gallery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class GalleryActions implements CatalogAction {
    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Link> onGalleries() {
        return Optional.of(new Link("Ask for a gallery", "/galleries/new", "plus"));
    }

    @Override
    public Optional<Link> on(Gallery gallery) {
        return Optional.of(new Link("Settings", gallery.editPath(), "pencil"));
    }
}
