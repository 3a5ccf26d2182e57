package io.gallerist.changes.version;

import io.gallerist.catalog.CatalogAction;
import io.gallerist.catalog.ImageVersion;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;

@ApplicationScoped
class ChangeVersion implements CatalogAction {
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Link> on(ImageVersion version) {
        return Optional.of(new Link("Change", version.editPath(), "pencil"));
    }
}
