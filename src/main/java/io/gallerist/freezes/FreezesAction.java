package io.gallerist.freezes;

import io.gallerist.catalog.CatalogAction;
import io.gallerist.catalog.Gallery;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The way to a gallery's freeze windows: whoever waits for one may read it. */
@Singleton
class FreezesAction implements CatalogAction {
    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Link> on(Gallery gallery) {
        return Optional.of(new Link("Freeze windows", FreezePaths.of(gallery), "calendar"));
    }
}
