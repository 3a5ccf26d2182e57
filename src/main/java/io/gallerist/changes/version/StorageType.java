package io.gallerist.changes.version;

import io.gallerist.web.Option;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Where Azure keeps a region's replicas. */
enum StorageType {
    STANDARD_LRS("Standard_LRS", "Standard LRS (locally redundant)"),
    STANDARD_ZRS("Standard_ZRS", "Standard ZRS (zone-redundant)"),
    PREMIUM_LRS("Premium_LRS", "Premium LRS (SSD, locally redundant)");

    private final String azure;
    private final String label;

    StorageType(String azure, String label) {
        this.azure = azure;
        this.label = label;
    }

    String azure() {
        return azure;
    }

    String label() {
        return label;
    }

    static Optional<StorageType> of(@Nullable String azure) {
        return Arrays.stream(values()).filter(type -> type.azure.equals(azure)).findFirst();
    }

    static String label(String azure) {
        return of(azure).map(StorageType::label).orElse(azure);
    }

    static List<Option> options() {
        return Arrays.stream(values())
                .map(type -> Option.of(type.azure, type.label))
                .toList();
    }
}
