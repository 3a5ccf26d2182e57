package io.gallerist.changes.gallery;

import io.gallerist.azure.Estate;
import io.gallerist.azure.GalleryFacts;
import io.gallerist.catalog.Gallery;
import io.gallerist.changes.ChangeKind;
import io.gallerist.execution.EditCarrier;
import io.gallerist.execution.Work;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Writes the approved gallery, as long as it is what the reviewers saw. */
@ApplicationScoped
class UpdateGalleryCarrier extends EditCarrier<UpdateGallery> {
    @Inject
    UpdateGalleryKind kind;

    @Inject
    Estate estate;

    @Inject
    Clock clock;

    @Override
    protected ChangeKind<UpdateGallery> changeKind() {
        return kind;
    }

    @Override
    protected Runnable catalogue(Work work) {
        Optional<GalleryFacts> facts = estate.gallery(work.target());
        return () -> facts.ifPresent(known -> Gallery.read(known, work.target(), clock.instant()));
    }
}
