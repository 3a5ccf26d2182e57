package io.gallerist.catalog;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/** That somebody owns a gallery just now, by name or through a group: a view. */
@Entity
@Immutable
class GalleryOwning extends PanacheEntityBase {
    @Embeddable
    record Key(UUID galleryId, UUID personId) {}

    @EmbeddedId
    Key id;

    protected GalleryOwning() {}
}
