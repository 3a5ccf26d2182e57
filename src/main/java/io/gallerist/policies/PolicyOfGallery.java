package io.gallerist.policies;

import io.gallerist.catalog.CatalogAction;
import io.gallerist.catalog.Gallery;
import io.gallerist.people.CurrentPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** On a gallery's page: the way to its policy, for those who may change it. */
@ApplicationScoped
class PolicyOfGallery implements CatalogAction {
    @Inject
    CurrentPerson me;

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Optional<Link> on(Gallery gallery) {
        return me.isAdministrator() || gallery.isOwnedBy(me.id())
                ? Optional.of(new Link("Policy", Governed.path(gallery), "shield-check"))
                : Optional.empty();
    }
}
