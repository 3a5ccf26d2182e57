package io.gallerist.changes.version;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.ImageVersions;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.changes.form.Checked;
import io.gallerist.requests.Claims;
import io.gallerist.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What can be known beforehand by looking: whether the number is free and the source fits the definition. Only reads
 * go to Azure, and only for a form that is otherwise right.
 */
@ApplicationScoped
class VersionChecks {
    @Inject
    ImageVersions versions;

    @Inject
    SourceChecks sources;

    @Inject
    DiskChecks disks;

    @Inject
    PlaceChecks places;

    @Inject
    Clock clock;

    /** For a form: when Azure can't be asked, that is one more thing to say about it. */
    Checked<CreateImageVersion> check(
            CreateImageVersion change,
            VersionForm form,
            @Nullable UUID requestId,
            ImageDefinition definition,
            FormErrors errors) {
        if (Claims.isSpokenFor(change.azureId(), requestId)) {
            errors.add(
                    "number",
                    "Somebody has already asked for version " + change.number()
                            + " of this definition. Take another number, or wait for that request.");
        }
        try {
            return look(change, form, definition, errors);
        } catch (AzureRefusal refusal) {
            errors.add("Azure could not be asked whether this fits: " + refusal.message() + " " + refusal.advice());
            return Checked.fine(change);
        }
    }

    /** @throws AzureRefusal when Azure can't be asked */
    Checked<CreateImageVersion> look(
            CreateImageVersion change, VersionForm form, ImageDefinition definition, FormErrors errors) {
        versions.read(change.azureId())
                .ifPresent(exists -> errors.add(
                        "number",
                        "Version " + change.number()
                                + " exists already. Versions are never written over: take another number."));
        if (change.endOfLife() != null && !change.endOfLife().isAfter(clock.instant())) {
            errors.add("endOfLife", "EndOfLifeDate must be set to a future date.");
        }
        places.check(change.regions(), form::fieldOf, change.storageType(), errors);
        List<String> warnings = new ArrayList<>();
        CreateImageVersion known = disks.check(change, form, errors);
        CreateImageVersion found = sources.check(known, form.sourceField(), definition, errors, warnings);
        if (!errors.any() && found.luns().isEmpty()) {
            form.filledRows().stream()
                    .filter(row -> !row.dataEncryption().isEmpty())
                    .forEach(row -> errors.add(
                            row.dataEncryptionField(),
                            "No data disk is known that this could encrypt: none is named, and the source brings none."
                                    + " Leave it blank, or name the disk."));
        }
        return new Checked<>(found, warnings);
    }
}
