package io.gallerist.changes.version;

import io.gallerist.azure.Region;
import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.VersionNumber;
import io.gallerist.web.FormErrors;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads a form into a change. Every rule that needs nothing but the form and the region list is checked here, with
 * Azure's own wording where Azure has one (troubleshooting page of Azure Compute Gallery).
 */
class VersionEntry {
    static final int MOST_REPLICAS = 100;
    private static final int LAST_YEAR = 9999;

    private final VersionForm form;
    private final ImageDefinition definition;
    private final Map<String, String> regionNames;
    private final Instant now;
    private final FormErrors errors;

    VersionEntry(
            VersionForm form,
            ImageDefinition definition,
            Map<String, String> regionNames,
            Instant now,
            FormErrors errors) {
        this.form = form;
        this.definition = definition;
        this.regionNames = regionNames;
        this.now = now;
        this.errors = errors;
    }

    /** Empty when something is wrong; the errors then say what. */
    Optional<CreateImageVersion> read() {
        Optional<VersionNumber> number = number();
        Optional<ResourceId> source = source();
        String location = region("location", VersionForm.text(form.location));
        int replicas = count("replicas", VersionForm.text(form.replicas)).orElse(1);
        String storageType = storage("storageType", VersionForm.text(form.storageType));
        List<CreateImageVersion.Region> regions = regions(location);
        Instant endOfLife = endOfLife();
        if (errors.any()) {
            return Optional.empty();
        }
        CreateImageVersion change = new CreateImageVersion(
                definition.gallery.id,
                definition.id,
                definition
                        .azureId()
                        .child("versions", number.orElseThrow().toString())
                        .value(),
                location,
                source.orElseThrow().value(),
                replicas,
                storageType,
                regions,
                form.isExcludedFromLatest(),
                endOfLife);
        if (change.replicasInAll() > MOST_REPLICAS) {
            errors.add(
                    "replicas",
                    "That is " + change.replicasInAll() + " replicas in all; Azure allows " + MOST_REPLICAS
                            + " a version. Lower the counts or leave regions out.");
            return Optional.empty();
        }
        return Optional.of(change);
    }

    private Optional<VersionNumber> number() {
        Optional<VersionNumber> number = VersionNumber.parse(VersionForm.text(form.number));
        if (number.isEmpty()) {
            errors.add(
                    "number",
                    "The image version name is invalid: it should follow Major(int).Minor(int).Patch(int) format, for"
                            + " example 1.0.0 or 2018.12.1, each number at most 2147483647.");
        }
        return number;
    }

    private Optional<ResourceId> source() {
        String chosen = form.chosenSource();
        if (chosen.isEmpty()) {
            errors.add("source", "Choose what to build the version from, or paste a resource id.");
            return Optional.empty();
        }
        Optional<ResourceId> source = ResourceId.parse(chosen);
        if (source.isEmpty()) {
            errors.add(
                    form.sourceField(),
                    "This is not an Azure resource id. It starts with /subscriptions/ and names one resource.");
        }
        return source;
    }

    private List<CreateImageVersion.Region> regions(String location) {
        List<CreateImageVersion.Region> regions = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (VersionForm.Row row : form.filledRows()) {
            String region = region(row.field(), row.region());
            if (!region.isEmpty() && !seen.add(region)) {
                errors.add(
                        row.field(),
                        "Duplicate regions are not allowed in target publishing regions: " + name(region)
                                + " is there already.");
            }
            Integer replicas = row.replicas().isEmpty()
                    ? null
                    : count(row.field() + "-replicas", row.replicas()).orElse(null);
            String storage = row.storage().isEmpty() ? null : storage(row.field() + "-storage", row.storage());
            regions.add(new CreateImageVersion.Region(region, replicas, storage));
        }
        if (!location.isEmpty() && !seen.contains(location)) {
            errors.add(
                    "region-1",
                    "The target regions must contain the location of the image version, " + name(location)
                            + ". Add it to the list.");
        }
        return regions;
    }

    private String region(String field, String typed) {
        if (typed.isEmpty()) {
            errors.add(field, "Choose a region.");
            return "";
        }
        String code = Region.code(typed);
        if (!regionNames.containsKey(code)) {
            errors.add(field, "Azure has no region called \"" + typed + "\" for this subscription.");
            return "";
        }
        return code;
    }

    private Optional<Integer> count(String field, String typed) {
        try {
            int count = Integer.parseInt(typed);
            if (count >= 1 && count <= MOST_REPLICAS) {
                return Optional.of(count);
            }
        } catch (NumberFormatException notANumber) {
            // said below, as for a number out of range
        }
        errors.add(
                field,
                "The value \"" + typed + "\" is out of range. Replicas must be a whole number between 1 and "
                        + MOST_REPLICAS + ", inclusive.");
        return Optional.empty();
    }

    private String storage(String field, String typed) {
        if (StorageType.of(typed).isEmpty()) {
            errors.add(field, "Choose one of the storage types in the list.");
        }
        return typed;
    }

    private @Nullable Instant endOfLife() {
        String typed = VersionForm.text(form.endOfLife);
        if (typed.isEmpty()) {
            return null;
        }
        try {
            LocalDate date = LocalDate.parse(typed);
            Instant end = VersionForm.endOfLife(date);
            if (date.getYear() > LAST_YEAR) {
                errors.add("endOfLife", "Azure's dates end with the year " + LAST_YEAR + ".");
            } else if (!end.isAfter(now)) {
                errors.add("endOfLife", "EndOfLifeDate must be set to a future date.");
            }
            return end;
        } catch (DateTimeException notADate) {
            errors.add("endOfLife", "\"" + typed + "\" is not a date. Write it as 2031-12-31.");
            return null;
        }
    }

    private String name(String region) {
        return regionNames.getOrDefault(region, region);
    }
}
