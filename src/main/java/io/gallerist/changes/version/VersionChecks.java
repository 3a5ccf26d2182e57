package io.gallerist.changes.version;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.ImageVersions;
import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.catalog.VersionNumber;
import io.gallerist.changes.form.Checked;
import io.gallerist.changes.form.Entry;
import io.gallerist.requests.Claims;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
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
        asked(change.azureId(), requestId, errors);
        try {
            return look(change, form, definition, errors);
        } catch (AzureRefusal refusal) {
            errors.add("Azure could not be asked whether this fits: " + refusal.message() + " " + refusal.advice());
            return Checked.fine(change);
        }
    }

    /** The same of a form in which something else is wrong, as far as it is known without asking Azure. */
    static void number(VersionForm form, ImageDefinition definition, FormErrors errors) {
        VersionNumber.parse(Forms.text(form.number))
                .map(VersionNumber::toString)
                .ifPresent(number -> {
                    ResourceId id = definition.azureId().child("versions", number);
                    asked(id, form.request, errors);
                    if (ImageVersion.count("resourceKey = ?1 and goneAt is null", id.key()) > 0) {
                        errors.add("number", exists(number));
                    }
                });
    }

    private static void asked(ResourceId id, @Nullable UUID requestId, FormErrors errors) {
        if (Claims.isSpokenFor(id, requestId)) {
            errors.add(
                    "number",
                    "Somebody has already asked for version " + id.name()
                            + " of this definition. Take another number, or wait for that request.");
        }
    }

    private static String exists(String number) {
        return "Version " + number + " exists already. Versions are never written over: take another number.";
    }

    /** @throws AzureRefusal when Azure can't be asked */
    Checked<CreateImageVersion> look(
            CreateImageVersion change, VersionForm form, ImageDefinition definition, FormErrors errors) {
        versions.read(change.azureId()).ifPresent(exists -> errors.add("number", exists(change.number())));
        if (change.endOfLife() != null && !change.endOfLife().isAfter(clock.instant())) {
            errors.add("endOfLife", Entry.PAST);
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
