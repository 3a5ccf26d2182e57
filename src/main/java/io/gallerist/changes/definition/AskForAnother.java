package io.gallerist.changes.definition;

import io.gallerist.catalog.CatalogAction;
import io.gallerist.catalog.ImageDefinition;
import jakarta.inject.Singleton;
import java.util.Optional;

/** On a definition's page: the way to ask for another one that is like it. */
@Singleton
class AskForAnother implements CatalogAction {
    @Override
    public int order() {
        return 11;
    }

    @Override
    public Optional<Link> on(ImageDefinition definition) {
        return Optional.of(new Link("Ask for one like this", definition.anotherPath(), "copy"));
    }
}
