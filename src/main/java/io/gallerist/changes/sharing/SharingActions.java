package io.gallerist.changes.sharing;

import io.gallerist.catalog.CatalogAction;
import io.gallerist.catalog.Gallery;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class SharingActions implements CatalogAction {
    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Link> on(Gallery gallery) {
        return Optional.of(new Link("Subscriptions and community", gallery.sharingPath(), "world"));
    }
}
