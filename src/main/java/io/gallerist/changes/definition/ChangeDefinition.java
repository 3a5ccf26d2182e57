package io.gallerist.changes.definition;

import io.gallerist.catalog.CatalogAction;
import io.gallerist.catalog.ImageDefinition;
import jakarta.inject.Singleton;
import java.util.Optional;

/** On a definition's page: the way to change it. */
@Singleton
class ChangeDefinition implements CatalogAction {
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Link> on(ImageDefinition definition) {
        return Optional.of(new Link("Change", definition.editPath(), "pencil"));
    }
}
