package io.gallerist.catalog;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.UUID;

/** That whoever is in a group of the directory decides on requests for a gallery. */
@Entity
class GalleryOwnerGroup extends PanacheEntityBase {
    @Embeddable
    record Key(UUID galleryId, UUID groupId) {}

    @EmbeddedId
    Key id;

    Instant since;

    protected GalleryOwnerGroup() {}

    GalleryOwnerGroup(UUID gallery, UUID group, Instant since) {
        this.id = new Key(gallery, group);
        this.since = since;
    }
}
