package io.gallerist.changes.access;

import io.gallerist.catalog.CatalogAction;
import io.gallerist.catalog.ImageDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

/** On a definition's page: the way to ask for access to it alone. A gallery's page has its own. */
@ApplicationScoped
class AskForAccess implements CatalogAction {
    @Override
    public int order() {
        return 60;
    }

    @Override
    public Optional<Link> on(ImageDefinition definition) {
        return Optional.of(new Link("Share", definition.gallery.sharePath() + "?definition=" + definition.id, "share"));
    }
}
