package io.gallerist.catalog;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.audit.Subject;
import io.gallerist.azure.GalleryFacts;
import io.gallerist.azure.ResourceId;
import io.gallerist.people.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A compute gallery as last read from Azure, and the people who own it in the portal. */
@Entity
@DynamicUpdate
public class Gallery extends PanacheEntityBase {
    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(30);

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public String resourceId;
    public String resourceKey;
    public String subscriptionId;
    public String resourceGroup;
    public String name;
    public String location;
    public @Nullable String description;
    public String sharing;
    public String provisioningState;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> tags;

    public Instant readAt;

    /** When its definitions and all their versions were last read. */
    public @Nullable Instant contentsReadAt;

    public @Nullable Instant readingAskedAt;
    public @Nullable Instant goneAt;

    protected Gallery() {}

    public static Optional<Gallery> of(ResourceId id) {
        return find("resourceKey", id.key()).firstResultOptional();
    }

    public String path() {
        return "/galleries/" + id;
    }

    public String readingPath() {
        return path() + "/reading";
    }

    public String definitionsPath() {
        return path() + "/definitions";
    }

    public String newDefinitionPath() {
        return definitionsPath() + "/new";
    }

    public String accessPath() {
        return path() + "/access";
    }

    public String sharePath() {
        return accessPath() + "/new";
    }

    public String editPath() {
        return path() + "/edit";
    }

    /** With whom it is shared otherwise than by roles. */
    public String sharingPath() {
        return path() + "/sharing";
    }

    public String ownersPath() {
        return path() + "/owners";
    }

    public String removalPath(Person owner) {
        return ownersPath() + "/" + owner.id + "/removal";
    }

    /** The one of that id, as long as it is in Azure. */
    public static Optional<Gallery> present(UUID id) {
        return find("id = ?1 and goneAt is null", id).firstResultOptional();
    }

    /** Whether a resource lies in a subscription in which the portal has found galleries or sources. */
    public static boolean isInKnownSubscription(ResourceId resource) {
        String subscription = resource.subscription();
        return count("lower(subscriptionId) = lower(?1)", subscription) > 0
                || SourceRecord.count("lower(subscriptionId) = lower(?1)", subscription) > 0;
    }

    /** Whether it may be read again now; of two who ask at once one is told so. */
    boolean askForReading(Instant now) {
        return Gallery.update(
                        "readingAskedAt = ?1 where id = ?2 and (readingAskedAt is null or readingAskedAt <= ?3)"
                                + " and (contentsReadAt is null or contentsReadAt <= ?3)",
                        now,
                        id,
                        now.minus(BETWEEN_READINGS))
                > 0;
    }

    /** The subscriptions in which the portal has found galleries or sources. */
    public static List<String> knownSubscriptions() {
        return getEntityManager()
                .createQuery(
                        "select distinct lower(g.subscriptionId) from Gallery g union select distinct"
                                + " lower(s.subscriptionId) from SourceRecord s",
                        String.class)
                .getResultList();
    }

    public ResourceId azureId() {
        return ResourceId.of(resourceId);
    }

    /** Takes over what Azure said; {@code spelled} is its id as people write it. */
    public static Gallery read(GalleryFacts facts, ResourceId spelled, Instant now) {
        Gallery gallery = Gallery.of(spelled).orElseGet(() -> fresh(spelled));
        gallery.location = facts.location();
        gallery.description = facts.description();
        gallery.sharing = facts.sharing();
        gallery.provisioningState = facts.provisioningState();
        gallery.tags = Map.copyOf(facts.tags());
        gallery.readAt = now;
        gallery.goneAt = null;
        gallery.persist();
        return gallery;
    }

    public boolean isOwnedBy(UUID person) {
        return GalleryOwner.count("id.galleryId = ?1 and id.personId = ?2", id, person) > 0;
    }

    public boolean isWithoutOwners() {
        return GalleryOwner.count("id.galleryId", id) == 0;
    }

    public List<Person> owners() {
        return Person.list(
                "select p from Person p, GalleryOwner o where o.id.personId = p.id and o.id.galleryId = ?1 order by p.name",
                id);
    }

    /** Makes somebody an owner; a no-op for one who is. */
    public void addOwner(Person person, Act act) {
        if (isOwnedBy(person.id)) {
            return;
        }
        new GalleryOwner(id, person.id, act.at()).persist();
        AuditTrail.done(act, "gallery.owner-added", subject(), Map.of("owner", person.name));
    }

    public void removeOwner(Person person, Act act) {
        if (GalleryOwner.delete("id.galleryId = ?1 and id.personId = ?2", id, person.id) > 0) {
            AuditTrail.done(act, "gallery.owner-removed", subject(), Map.of("owner", person.name));
        }
    }

    public Subject subject() {
        return Subject.of("gallery", id, name);
    }

    private static Gallery fresh(ResourceId id) {
        Gallery gallery = new Gallery();
        gallery.resourceId = id.value();
        gallery.resourceKey = id.key();
        gallery.subscriptionId = id.subscription();
        gallery.resourceGroup = id.resourceGroup();
        gallery.name = id.name();
        return gallery;
    }
}
