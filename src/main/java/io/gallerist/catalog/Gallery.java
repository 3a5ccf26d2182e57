package io.gallerist.catalog;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.audit.Subject;
import io.gallerist.azure.GalleryFacts;
import io.gallerist.azure.ResourceId;
import io.gallerist.people.DirectoryGroup;
import io.gallerist.people.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A compute gallery as last read from Azure, and the people and groups that own it in the portal. */
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

    /** The time zone that its freeze windows are in: a name of the IANA's. */
    public String zone = "UTC";

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

    /** Where its news goes besides people. */
    public String channelsPath() {
        return path() + "/channels";
    }

    public String removalPath(Person owner) {
        return ownersPath() + "/" + owner.id + "/removal";
    }

    public String ownerGroupsPath() {
        return ownersPath() + "/groups";
    }

    public String removalPath(DirectoryGroup group) {
        return ownerGroupsPath() + "/" + group.id + "/removal";
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

    /** By name or through a group, as last read from the directory; nobody who left owns anything. */
    public boolean isOwnedBy(UUID person) {
        return GalleryOwning.count("id.galleryId = ?1 and id.personId = ?2", id, person) > 0;
    }

    /** Whether neither a person nor a group was named. */
    public boolean isWithoutOwners() {
        return GalleryOwner.count("id.galleryId", id) == 0 && GalleryOwnerGroup.count("id.galleryId", id) == 0;
    }

    /** The ids of the people who own some galleries just now, by gallery. */
    public static Map<UUID, Set<UUID>> ownersOf(Collection<UUID> galleries) {
        return GalleryOwning.<GalleryOwning>list("id.galleryId in ?1", galleries).stream()
                .collect(Collectors.groupingBy(
                        owning -> owning.id.galleryId(),
                        Collectors.mapping(owning -> owning.id.personId(), Collectors.toSet())));
    }

    /** Whom the portal knows to own it, by name or through a group. */
    public List<Person> owners() {
        return Person.list(
                "select p from Person p, GalleryOwning o where o.id.personId = p.id and o.id.galleryId = ?1"
                        + " order by p.name, p.id",
                id);
    }

    /** The people who were named, those who left since then too. */
    public List<Person> namedOwners() {
        return Person.list(
                "select p from Person p, GalleryOwner o where o.id.personId = p.id and o.id.galleryId = ?1"
                        + " order by p.name, p.id",
                id);
    }

    public List<DirectoryGroup> ownerGroups() {
        return DirectoryGroup.list(
                "select g from DirectoryGroup g, GalleryOwnerGroup o where o.id.groupId = g.id"
                        + " and o.id.galleryId = ?1 order by g.name, g.id",
                id);
    }

    /** Makes somebody an owner by name; a no-op for one who is. */
    public void addOwner(Person person, Act act) {
        if (GalleryOwner.count("id.galleryId = ?1 and id.personId = ?2", id, person.id) > 0) {
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

    /** Makes owners of all who are in a group, whenever that is asked; a no-op for a group that is one. */
    public void addOwnerGroup(DirectoryGroup group, Act act) {
        if (GalleryOwnerGroup.count("id.galleryId = ?1 and id.groupId = ?2", id, group.id) > 0) {
            return;
        }
        new GalleryOwnerGroup(id, group.id, act.at()).persist();
        AuditTrail.done(act, "gallery.owner-group-added", subject(), Map.of("group", group.name));
    }

    public void removeOwnerGroup(DirectoryGroup group, Act act) {
        if (GalleryOwnerGroup.delete("id.galleryId = ?1 and id.groupId = ?2", id, group.id) > 0) {
            AuditTrail.done(act, "gallery.owner-group-removed", subject(), Map.of("group", group.name));
        }
    }

    public ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /**
     * Sets the zone; a no-op for the one that it has.
     *
     * @param reason empty where none is needed
     */
    public void keepTime(ZoneId kept, String reason, Act act) {
        if (!kept.getId().equals(zone)) {
            Map<String, String> details = new LinkedHashMap<>(Map.of("from", zone, "to", kept.getId()));
            if (!reason.isEmpty()) {
                details.put("reason", reason);
            }
            AuditTrail.done(act, "gallery.zone-set", subject(), details);
            zone = kept.getId();
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
