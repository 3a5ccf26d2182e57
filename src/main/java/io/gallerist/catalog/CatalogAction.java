package io.gallerist.catalog;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A link that a kind of change adds to the catalogue's pages: the way to its form. */
public interface CatalogAction {
    /** Links stand in this order. */
    int order();

    /** On the list of galleries. */
    default Optional<Link> onGalleries() {
        return Optional.empty();
    }

    default Optional<Link> on(Gallery gallery) {
        return Optional.empty();
    }

    default Optional<Link> on(ImageDefinition definition) {
        return Optional.empty();
    }

    default Optional<Link> on(ImageVersion version) {
        return Optional.empty();
    }

    /** @param icon one of Tabler's names */
    record Link(String label, String href, @Nullable String icon) {}
}
