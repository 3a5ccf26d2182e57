package io.gallerist.changes.definition;

import io.gallerist.azure.DefinitionFacts;
import io.gallerist.azure.Estate;
import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.ImageDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Shows in the catalogue at once what was made or changed, instead of with the next refresh. */
@ApplicationScoped
class DefinitionCatalogue {
    @Inject
    Estate estate;

    @Inject
    Clock clock;

    /** Reads Azure now; what it answers writes to the catalogue later, in a transaction. */
    Runnable takeOver(ResourceId definition) {
        Optional<DefinitionFacts> facts = estate.definition(definition);
        return () -> facts.ifPresent(known -> definition
                .parent()
                .flatMap(Gallery::of)
                .ifPresent(gallery -> ImageDefinition.read(gallery, known, clock.instant())));
    }
}
