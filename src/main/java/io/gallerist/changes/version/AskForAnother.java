package io.gallerist.changes.version;

import io.gallerist.catalog.CatalogAction;
import io.gallerist.catalog.ImageVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class AskForAnother implements CatalogAction {
    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Link> on(ImageVersion version) {
        return Optional.of(new Link(
                "Ask for one like this", version.definition.newVersionPath() + "?version=" + version.id, "copy"));
    }
}
