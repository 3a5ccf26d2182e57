package io.gallerist.catalog;

import io.gallerist.azure.ResourceId;
import io.gallerist.azure.Source;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Something in Azure that an image version can be built from, as last read; for pickers, never for checks. */
@Entity
@Table(name = "source")
public class SourceRecord extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public String resourceId;
    public String resourceKey;

    @Enumerated(EnumType.STRING)
    public Source.Kind kind;

    public String subscriptionId;
    public String resourceGroup;
    public String name;
    public String location;
    public @Nullable String osType;
    public @Nullable String osState;
    public @Nullable String generation;

    /** What its tag for the owner says. */
    public @Nullable String owner;

    /** An account's name or an application's id, where Azure tells it. */
    public @Nullable String createdBy;

    public Instant readAt;
    public @Nullable Instant goneAt;

    protected SourceRecord() {}

    /**
     * Those that may fit a definition: the same operating system and generation, or one that Azure did not tell.
     *
     * @param search a part of the name; all names when empty
     */
    public static List<SourceRecord> fitting(ImageDefinition definition, String search, int most) {
        return SourceRecord.<SourceRecord>find(
                        "goneAt is null and (osType = ?1 or osType is null and kind not in (DISK, SNAPSHOT)) and"
                                + " (generation is null or generation = ?2) and lower(name) like ?3 escape '!' order by"
                                + " lower(name), id",
                        definition.osType,
                        definition.generation,
                        "%" + search.toLowerCase(Locale.ROOT).replaceAll("([!%_])", "!$1") + "%")
                .page(0, most)
                .list();
    }

    public static Optional<SourceRecord> of(ResourceId id) {
        return find("resourceKey", id.key()).firstResultOptional();
    }

    /** What was last read of it, as long as it was there. */
    public static Optional<SourceRecord> known(String id) {
        return ResourceId.parse(id).flatMap(source -> find("resourceKey = ?1 and goneAt is null", source.key())
                .firstResultOptional());
    }

    /** Disks and snapshots that may be data disks. */
    public static List<SourceRecord> dataDisks(int most) {
        return SourceRecord.<SourceRecord>find(
                        "goneAt is null and osType is null and kind in (DISK, SNAPSHOT) order by lower(name), id")
                .page(0, most)
                .list();
    }

    /** Such as "myVM (virtual machine, West Central US, myResourceGroup)". */
    public String words(Map<String, String> regionNames) {
        return name + " (" + kindLabel() + ", " + regionNames.getOrDefault(location, location) + ", " + resourceGroup
                + ")";
    }

    public String kindLabel() {
        return switch (kind) {
            case VIRTUAL_MACHINE -> "virtual machine";
            case MANAGED_IMAGE -> "managed image";
            case IMAGE_VERSION -> "image version";
            case DISK -> "disk";
            case SNAPSHOT -> "snapshot";
        };
    }

    /** @param ownerTag the tag whose value names the owner; Azure takes its name in any case */
    static void read(Source source, ResourceId spelled, String ownerTag, Instant now) {
        SourceRecord known = of(source.id()).orElseGet(() -> fresh(spelled));
        known.kind = source.kind();
        known.location = source.location();
        known.osType = source.osType();
        known.osState = source.osState();
        known.generation = source.generation();
        known.owner = source.tags().entrySet().stream()
                .filter(tag -> tag.getKey().equalsIgnoreCase(ownerTag)
                        && !tag.getValue().isBlank())
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(null);
        known.createdBy = source.createdBy();
        known.readAt = now;
        known.goneAt = null;
        known.persist();
    }

    private static SourceRecord fresh(ResourceId id) {
        SourceRecord source = new SourceRecord();
        source.resourceId = id.value();
        source.resourceKey = id.key();
        source.subscriptionId = id.subscription();
        source.resourceGroup = id.resourceGroup();
        source.name = id.name();
        return source;
    }
}
