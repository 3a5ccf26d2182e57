package io.gallerist.changes.definition;

import io.gallerist.catalog.CatalogAction;
import io.gallerist.catalog.Gallery;
import jakarta.inject.Singleton;
import java.util.Optional;

/** On a gallery's page: the way to ask for a definition in it. */
@Singleton
class AskForDefinition implements CatalogAction {
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Link> on(Gallery gallery) {
        return Optional.of(new Link("Ask for a definition", gallery.newDefinitionPath(), "plus"));
    }
}
