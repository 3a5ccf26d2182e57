package io.gallerist.changes.version;

import io.gallerist.azure.ResourceId;
import io.gallerist.azure.Sources;
import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.Gallery;
import io.gallerist.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the target regions can keep what is wanted there. */
@ApplicationScoped
class PlaceChecks {
    @Inject
    Sources sources;

    /** @param fieldOf the form's field for a region, by its code */
    void check(List<WantedRegion> regions, UnaryOperator<String> fieldOf, String storageType, FormErrors errors) {
        Map<String, AzureRegion> known =
                AzureRegion.byDisplayName().stream().collect(Collectors.toMap(region -> region.name, region -> region));
        regions.forEach(wanted ->
                check(wanted, fieldOf.apply(wanted.region()), known.get(wanted.region()), storageType, errors));
    }

    private void check(
            WantedRegion wanted, String field, @Nullable AzureRegion region, String storageType, FormErrors errors) {
        boolean redundant = wanted.storageOr(storageType).equals(StorageType.STANDARD_ZRS.azure());
        if (region != null && redundant && Boolean.FALSE.equals(region.zones)) {
            errors.add(
                    wanted.storageType() == null ? field : field + "-storage",
                    "ZRS storage account type is not supported in this region. " + region.displayName
                            + " has no availability zones: take Standard LRS or Premium LRS there.");
        }
        encryption(field + "-os-encryption", wanted.osEncryption(), wanted.region(), errors);
        encryption(field + "-data-encryption", wanted.dataEncryption(), wanted.region(), errors);
    }

    /** A disk encryption set works in its own region only. */
    private void encryption(String field, @Nullable String set, String region, FormErrors errors) {
        if (set == null) {
            return;
        }
        ResourceId id = ResourceId.of(set);
        if (!Gallery.isInKnownSubscription(id)) {
            errors.add(field, "The disk encryption set is in a subscription that this portal does not look after.");
            return;
        }
        sources.encryptionSet(id)
                .ifPresentOrElse(
                        found -> {
                            if (!found.location().equals(region)) {
                                errors.add(
                                        field,
                                        "The disk encryption set is in " + found.location()
                                                + ". It has to be in the target region: choose one there.");
                            }
                        },
                        () -> errors.add(field, "Disk encryption set " + set + " is not found."));
    }
}
