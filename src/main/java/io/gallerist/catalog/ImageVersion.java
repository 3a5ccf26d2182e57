package io.gallerist.catalog;

import io.gallerist.azure.Replication;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.VersionFacts;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** An image version as last read from Azure. */
@Entity
@DynamicUpdate
public class ImageVersion extends PanacheEntityBase {
    /** The tag by which a version tells which request of the portal made it. */
    public static final String REQUEST_TAG = "gallerist-request";

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public ImageDefinition definition;

    public String resourceId;
    public String resourceKey;
    public String name;
    public long major;
    public long minor;
    public long patch;
    public String location;
    public String provisioningState;
    public @Nullable String replicationState;
    public boolean excludeFromLatest;
    public @Nullable Instant endOfLife;
    public @Nullable Instant publishedAt;
    public @Nullable String sourceId;
    public int replicas;
    public @Nullable String storageType;

    @JdbcTypeCode(SqlTypes.JSON)
    public List<VersionRegion> regions;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> tags;

    /** Null until it has been read by a portal that asks for them. */
    @JdbcTypeCode(SqlTypes.JSON)
    public @Nullable VersionDetails details;

    /** The request that made it; empty for what was made outside the portal. */
    public @Nullable UUID requestId;

    public Instant readAt;
    public @Nullable Instant goneAt;

    protected ImageVersion() {}

    /** With its definition and gallery in the same statement. */
    public static Optional<ImageVersion> withParents(UUID id) {
        return find(
                        "from ImageVersion v join fetch v.definition d join fetch d.gallery where v.id = ?1 and"
                                + " v.goneAt is null",
                        id)
                .firstResultOptional();
    }

    static Optional<ImageVersion> newest(ImageDefinition definition) {
        return find("definition = ?1 and goneAt is null order by major desc, minor desc, patch desc", definition)
                .firstResultOptional();
    }

    /** The number to suggest for the next version: one patch after the newest, 1.0.0 for the first. */
    public static VersionNumber suggestedNext(ImageDefinition definition) {
        return newest(definition)
                .flatMap(newest -> VersionNumber.parse(newest.name))
                .map(VersionNumber::next)
                .orElse(new VersionNumber(1, 0, 0));
    }

    public boolean isPastEndOfLife(Instant now) {
        return endOfLife != null && endOfLife.isBefore(now);
    }

    /** The tags that people gave it. */
    public Map<String, String> ownTags() {
        Map<String, String> own = new TreeMap<>(tags);
        own.remove(REQUEST_TAG);
        return own;
    }

    public String sourceName() {
        return sourceId == null ? "" : sourceId.substring(sourceId.lastIndexOf('/') + 1);
    }

    public boolean isMade() {
        return "Succeeded".equals(provisioningState);
    }

    public String path() {
        return "/versions/" + id;
    }

    /** Size of one replica in GiB, disks together; null where Azure has not told each. */
    public @Nullable Integer gib() {
        return details == null ? null : details.gib();
    }

    public String editPath() {
        return path() + "/edit";
    }

    public String tone() {
        return tone(provisioningState);
    }

    /** Whether it is latest in none of its regions, whatever its number. */
    public boolean isExcludedEverywhere() {
        return excludeFromLatest || !regions.isEmpty() && regions.stream().allMatch(VersionRegion::excludeFromLatest);
    }

    public boolean isExcludedSomewhere() {
        return excludeFromLatest || regions.stream().anyMatch(VersionRegion::excludeFromLatest);
    }

    static String tone(String provisioningState) {
        return switch (provisioningState) {
            case "Succeeded" -> "good";
            case "Failed" -> "bad";
            default -> "working";
        };
    }

    /** Takes over what Azure said of a version, also one that the portal has just made. */
    public static ImageVersion read(ImageDefinition definition, VersionFacts facts, Instant now) {
        ImageVersion version = ImageVersion.<ImageVersion>find(
                        "resourceKey", facts.id().key())
                .firstResultOptional()
                .orElseGet(() -> fresh(definition, facts.id()));
        version.location = facts.location();
        version.provisioningState = facts.provisioningState();
        version.replicationState = Optional.ofNullable(facts.replication())
                .map(Replication::aggregated)
                .orElse(version.replicationState);
        version.excludeFromLatest = facts.excludeFromLatest();
        version.endOfLife = facts.endOfLife();
        version.publishedAt = facts.publishedAt();
        version.sourceId =
                Optional.ofNullable(facts.source()).map(ResourceId::value).orElse(null);
        version.replicas = facts.replicas();
        version.storageType = facts.storageType();
        version.regions = facts.regions().stream()
                .map(region -> VersionRegion.of(region, facts))
                .toList();
        version.details = VersionDetails.of(facts);
        version.tags = Map.copyOf(facts.tags());
        version.requestId = requestOf(facts.tags());
        version.readAt = now;
        version.goneAt = null;
        version.persist();
        return version;
    }

    private static @Nullable UUID requestOf(Map<String, String> tags) {
        try {
            return Optional.ofNullable(tags.get(REQUEST_TAG))
                    .map(UUID::fromString)
                    .orElse(null);
        } catch (IllegalArgumentException notOurs) {
            return null;
        }
    }

    private static ImageVersion fresh(ImageDefinition definition, ResourceId id) {
        ImageVersion version = new ImageVersion();
        version.definition = definition;
        version.name = id.name();
        version.resourceId = definition.azureId().child("versions", id.name()).value();
        version.resourceKey = id.key();
        VersionNumber number = VersionNumber.parse(id.name()).orElse(new VersionNumber(0, 0, 0));
        version.major = number.major();
        version.minor = number.minor();
        version.patch = number.patch();
        return version;
    }
}
