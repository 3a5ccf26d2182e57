package io.gallerist.requests;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.util.UUID;
import org.hibernate.annotations.Immutable;

/**
 * That a request is somebody's own, or that somebody would get access by it, with this account or with another one of the
 * same human being: a view.
 */
@Entity
@Immutable
public class AskedBy extends PanacheEntityBase {
    @Embeddable
    public record Key(UUID requestId, UUID personId) {}

    @EmbeddedId
    public Key id;

    protected AskedBy() {}
}
