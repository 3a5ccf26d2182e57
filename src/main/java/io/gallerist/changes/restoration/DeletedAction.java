package io.gallerist.changes.restoration;

import io.gallerist.catalog.CatalogAction;
import io.gallerist.catalog.ImageDefinition;
import jakarta.inject.Singleton;
import java.util.Optional;

/** The way from a definition to its deleted versions. */
@Singleton
class DeletedAction implements CatalogAction {
    @Override
    public int order() {
        return 90;
    }

    @Override
    public Optional<Link> on(ImageDefinition definition) {
        return Optional.of(new Link("Deleted versions", definition.path() + "/deleted", "archive"));
    }
}
