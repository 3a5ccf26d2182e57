package io.gallerist.catalog;

import io.gallerist.azure.DefinitionFacts;
import io.gallerist.azure.ResourceId;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An image definition as last read from Azure. */
@Entity
@DynamicUpdate
public class ImageDefinition extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Gallery gallery;

    public String resourceId;
    public String resourceKey;
    public String name;
    public String location;
    public String osType;
    public String osState;
    public String generation;
    public String architecture;
    public String publisher;
    public String offer;
    public String sku;
    public @Nullable String description;
    public @Nullable Instant endOfLife;
    public String provisioningState;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> tags;

    public Instant readAt;
    public @Nullable Instant versionsReadAt;
    public @Nullable Instant goneAt;

    protected ImageDefinition() {}

    /** With its gallery in the same statement. */
    public static Optional<ImageDefinition> withGallery(UUID id) {
        return find("from ImageDefinition d join fetch d.gallery where d.id = ?1 and d.goneAt is null", id)
                .firstResultOptional();
    }

    /** System, state, generation and architecture in one line. */
    public String summary() {
        return String.join(", ", osType, osState, generation, architecture);
    }

    public String path() {
        return "/definitions/" + id;
    }

    public String editPath() {
        return path() + "/edit";
    }

    /** The form for a new definition, filled from this one. */
    public String anotherPath() {
        return gallery.newDefinitionPath() + "?definition=" + id;
    }

    public String versionsPath() {
        return path() + "/versions";
    }

    public String newVersionPath() {
        return versionsPath() + "/new";
    }

    public ResourceId azureId() {
        return ResourceId.of(resourceId);
    }

    /** The one in a gallery that has this identifier, in any case. */
    public static Optional<ImageDefinition> identified(UUID galleryId, String publisher, String offer, String sku) {
        return find(
                        "gallery.id = ?1 and goneAt is null and lower(publisher) = lower(?2) and lower(offer) = lower(?3)"
                                + " and lower(sku) = lower(?4)",
                        galleryId,
                        publisher,
                        offer,
                        sku)
                .firstResultOptional();
    }

    /** Takes over what Azure said. */
    public static ImageDefinition read(Gallery gallery, DefinitionFacts facts, Instant now) {
        ImageDefinition definition = ImageDefinition.<ImageDefinition>find(
                        "resourceKey", facts.id().key())
                .firstResultOptional()
                .orElseGet(() -> fresh(gallery, facts.id()));
        definition.location = facts.location();
        definition.osType = facts.osType();
        definition.osState = facts.osState();
        definition.generation = facts.generation();
        definition.architecture = facts.architecture();
        definition.publisher = facts.publisher();
        definition.offer = facts.offer();
        definition.sku = facts.sku();
        definition.description = facts.description();
        definition.endOfLife = facts.endOfLife();
        definition.provisioningState = facts.provisioningState();
        definition.tags = Map.copyOf(facts.tags());
        definition.readAt = now;
        definition.goneAt = null;
        definition.persist();
        return definition;
    }

    private static ImageDefinition fresh(Gallery gallery, ResourceId id) {
        ImageDefinition definition = new ImageDefinition();
        definition.gallery = gallery;
        definition.name = id.name();
        definition.resourceId = gallery.azureId().child("images", id.name()).value();
        definition.resourceKey = id.key();
        return definition;
    }
}
