package io.gallerist.azure;

import com.azure.core.management.SystemData;
import com.azure.resourcemanager.compute.fluent.models.GalleryImageInner;
import com.azure.resourcemanager.compute.fluent.models.GalleryInner;
import com.azure.resourcemanager.compute.models.GalleryImageIdentifier;
import com.azure.resourcemanager.compute.models.RecommendedMachineConfiguration;
import com.azure.resourcemanager.compute.models.SharingProfileGroupTypes;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The SDK's models of galleries and image definitions in the portal's words, with Azure's defaults filled in. */
final class Facts {
    private Facts() {}

    static GalleryFacts of(GalleryInner gallery) {
        var sharing = gallery.sharingProfile();
        return new GalleryFacts(
                ResourceId.of(gallery.id()),
                Region.code(gallery.location()),
                gallery.description(),
                text(gallery.provisioningState(), "Unknown"),
                text(sharing == null ? null : sharing.permissions(), "Private"),
                tags(gallery.tags()),
                gallery.softDeletePolicy() != null
                        && Boolean.TRUE.equals(gallery.softDeletePolicy().isSoftDeleteEnabled()),
                SharingReading.community(sharing),
                SharingReading.groups(sharing, SharingProfileGroupTypes.SUBSCRIPTIONS),
                SharingReading.groups(sharing, SharingProfileGroupTypes.AADTENANTS));
    }

    static DefinitionFacts of(GalleryImageInner definition) {
        var identifier = Optional.ofNullable(definition.identifier()).orElseGet(GalleryImageIdentifier::new);
        return new DefinitionFacts(
                ResourceId.of(definition.id()),
                Region.code(definition.location()),
                text(definition.osType(), "Unknown"),
                text(definition.osState(), "Unknown"),
                text(definition.hyperVGeneration(), "V1"),
                text(definition.architecture(), "x64"),
                text(identifier.publisher(), ""),
                text(identifier.offer(), ""),
                text(identifier.sku(), ""),
                definition.description(),
                instant(definition.endOfLifeDate()),
                text(definition.provisioningState(), "Unknown"),
                tags(definition.tags()),
                DefinitionReading.plan(definition.purchasePlan()),
                DefinitionReading.features(definition.features()),
                DefinitionReading.range(definition.recommended(), RecommendedMachineConfiguration::vCPUs),
                DefinitionReading.range(definition.recommended(), RecommendedMachineConfiguration::memory),
                DefinitionReading.diskTypes(definition.disallowed()),
                definition.eula(),
                definition.privacyStatementUri(),
                definition.releaseNoteUri());
    }

    static @Nullable String text(@Nullable Object word) {
        return word == null ? null : word.toString();
    }

    static String text(@Nullable Object word, String otherwise) {
        return word == null ? otherwise : word.toString();
    }

    static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    static @Nullable Instant instant(@Nullable String time) {
        try {
            return time == null ? null : OffsetDateTime.parse(time).toInstant();
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    /** Who made a resource; null where Azure does not say. */
    static @Nullable String createdBy(@Nullable SystemData data) {
        return data == null ? null : data.createdBy();
    }

    /** Azure may list a tag without a value. */
    static Map<String, String> tags(@Nullable Map<String, String> tags) {
        var named = new LinkedHashMap<String, String>();
        Optional.ofNullable(tags).orElseGet(Map::of).forEach((name, value) -> named.put(name, text(value, "")));
        return named;
    }
}
