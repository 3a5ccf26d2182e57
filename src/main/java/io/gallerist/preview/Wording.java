package io.gallerist.preview;

import com.fasterxml.jackson.databind.JsonNode;
import io.gallerist.azure.Region;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Azure's names and values in a reader's words. */
final class Wording {
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** Empty for what only groups other things. */
    private static final Map<String, String> LABELS = Map.ofEntries(
            Map.entry("properties", ""),
            Map.entry("publishingProfile", ""),
            Map.entry("storageProfile", ""),
            Map.entry("safetyProfile", ""),
            Map.entry("softDeletePolicy", ""),
            Map.entry("location", "Region"),
            Map.entry("replicaCount", "Replicas by default"),
            Map.entry("regionalReplicaCount", "Replicas"),
            Map.entry("storageAccountType", "Storage"),
            Map.entry("endOfLifeDate", "End of life"),
            Map.entry("osDiskImage", "OS disk"),
            Map.entry("dataDiskImages", "Data disks"),
            Map.entry("osType", "Operating system"),
            Map.entry("osState", "Operating system state"),
            Map.entry("hyperVGeneration", "Generation"),
            Map.entry("vCPUs", "vCPUs"),
            Map.entry("sku", "SKU"),
            Map.entry("eula", "EULA"),
            Map.entry("id", "Resource id"),
            Map.entry("uri", "Address"),
            Map.entry("privacyStatementUri", "Privacy statement"),
            Map.entry("releaseNoteUri", "Release notes"),
            Map.entry("sharingProfile", "Sharing"),
            Map.entry("communityGalleryInfo", "Community"),
            Map.entry("isSoftDeleteEnabled", "Soft deletion"),
            Map.entry("virtualMachineId", "Virtual machine"),
            Map.entry("storageAccountId", "Storage account"),
            Map.entry("allowDeletionOfReplicatedLocations", "Allow deletion of replicated regions"));

    private Wording() {}

    /** What nobody translated is split into its words: "publisherContact" reads "Publisher contact". */
    static String label(String name) {
        return Optional.ofNullable(LABELS.get(name)).orElseGet(() -> {
            String words = name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT);
            return words.isEmpty() ? name : words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
        });
    }

    static String value(String name, JsonNode value) {
        if (value.isArray()) {
            return value.isEmpty()
                    ? "none"
                    : value.valueStream().map(one -> value(name, one)).collect(Collectors.joining(", "));
        }
        if (value.isBoolean()) {
            return value.booleanValue() ? "Yes" : "No";
        }
        if (!value.isTextual()) {
            return value.isContainerNode() ? value.toString() : value.asText();
        }
        String text = value.textValue();
        return switch (name) {
            case "location" -> Region.display(text);
            case "storageAccountType" -> storage(text);
            case "endOfLifeDate" -> day(text);
            default -> text.isEmpty() ? "empty" : text;
        };
    }

    static String storage(String type) {
        return type.replace('_', ' ');
    }

    /** What Azure takes for the same is the same: regions by either name, ids and storage types in any case. */
    static String identity(String name, JsonNode value) {
        String text = value.isTextual() ? value.textValue() : value.toString();
        return switch (name) {
            case "location" -> Region.code(text);
            case "storageAccountType" -> text.toLowerCase(Locale.ROOT);
            case "endOfLifeDate" -> moment(text).map(Instant::toString).orElse(text);
            default -> text.startsWith("/subscriptions/") ? text.toLowerCase(Locale.ROOT) : text;
        };
    }

    private static String day(String text) {
        return moment(text)
                .filter(moment -> moment.atZone(ZoneOffset.UTC).toLocalTime().toSecondOfDay() == 0)
                .map(moment -> DAY.format(moment.atZone(ZoneOffset.UTC)))
                .orElse(text);
    }

    private static Optional<Instant> moment(String text) {
        try {
            return Optional.of(DateTimeFormatter.ISO_OFFSET_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeParseException mereDay) {
            return Optional.empty();
        }
    }
}
