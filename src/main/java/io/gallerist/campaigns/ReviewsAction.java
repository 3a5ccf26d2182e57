package io.gallerist.campaigns;

import io.gallerist.catalog.CatalogAction;
import io.gallerist.catalog.Gallery;
import io.gallerist.people.CurrentPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** On a gallery's page: the way to its access reviews, for those who may read them. */
@ApplicationScoped
class ReviewsAction implements CatalogAction {
    @Inject
    CurrentPerson me;

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Optional<Link> on(Gallery gallery) {
        return me.isAuditor() || gallery.isOwnedBy(me.id())
                ? Optional.of(new Link("Access reviews", Campaign.pathOf(gallery), "list-check"))
                : Optional.empty();
    }
}
