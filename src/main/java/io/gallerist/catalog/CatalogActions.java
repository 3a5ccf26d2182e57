package io.gallerist.catalog;

import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The links that the kinds of change add to a page: two stand beside what is there, more go into a menu. */
@ApplicationScoped
class CatalogActions {
    private static final int MOST_BESIDE = 2;

    @Inject
    @All
    List<CatalogAction> actions;

    /** One of the two lists is empty. */
    public record Links(List<CatalogAction.Link> beside, List<CatalogAction.Link> inMenu) {
        static Links of(List<CatalogAction.Link> links, int most) {
            return links.size() > most ? new Links(List.of(), links) : new Links(links, List.of());
        }
    }

    Links onGalleries() {
        return Links.of(links(CatalogAction::onGalleries), MOST_BESIDE);
    }

    /** Its page has two links of its own. */
    Links on(Gallery gallery) {
        return Links.of(links(action -> action.on(gallery)), 0);
    }

    Links on(ImageDefinition definition) {
        return Links.of(links(action -> action.on(definition)), MOST_BESIDE);
    }

    Links on(ImageVersion version) {
        return Links.of(links(action -> action.on(version)), MOST_BESIDE);
    }

    private List<CatalogAction.Link> links(Function<CatalogAction, Optional<CatalogAction.Link>> of) {
        return actions.stream()
                .sorted(Comparator.comparingInt(CatalogAction::order))
                .flatMap(action -> of.apply(action).stream())
                .toList();
    }
}
