package io.gallerist.catalog;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** That a person decides on requests for a gallery. */
@Entity
class GalleryOwner extends PanacheEntityBase {
    @Embeddable
    record Key(UUID galleryId, UUID personId) {}

    @EmbeddedId
    Key id;

    Instant since;

    protected GalleryOwner() {}

    GalleryOwner(UUID gallery, UUID person, Instant since) {
        this.id = new Key(gallery, person);
        this.since = since;
    }
}
