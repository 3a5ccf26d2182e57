package io.gallerist.changes.version;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.ImageVersions;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.Source;
import io.gallerist.azure.Sources;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.requests.Request;
import io.gallerist.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
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
    Sources sources;

    /** @return what the requester should know although it stands in nobody's way */
    List<String> check(
            CreateImageVersion change,
            VersionForm form,
            @Nullable UUID requestId,
            ImageDefinition definition,
            FormErrors errors) {
        if (Request.isSpokenFor(change.azureId(), requestId)) {
            errors.add(
                    "number",
                    "Somebody has already asked for version " + change.number()
                            + " of this definition. Take another number, or wait for that request.");
        }
        try {
            versions.read(change.azureId())
                    .ifPresent(exists -> errors.add(
                            "number",
                            "Version " + change.number()
                                    + " exists already. Versions are never written over: take another number."));
            return checkSource(change, form.sourceField(), definition, errors);
        } catch (AzureRefusal refusal) {
            errors.add("Azure could not be asked whether this fits: " + refusal.message() + " " + refusal.advice());
            return List.of();
        }
    }

    private List<String> checkSource(
            CreateImageVersion change, String field, ImageDefinition definition, FormErrors errors) {
        ResourceId id = ResourceId.of(change.source());
        if (!Gallery.isInKnownSubscription(id)) {
            errors.add(field, "The source is in a subscription that this portal does not look after.");
            return List.of();
        }
        Source source = sources.find(id).orElse(null);
        if (source == null || !source.location().equals(change.location())) {
            errors.add(
                    field,
                    "Source " + id.value() + " is not found"
                            + (source == null ? "" : " in this region: it is in " + source.location())
                            + ". Please check source exists, and is in the same region as gallery image version being"
                            + " created.");
            return List.of();
        }
        if (source.kind() == Source.Kind.DISK || source.kind() == Source.Kind.SNAPSHOT) {
            errors.add(
                    field,
                    "The source id: " + id.value()
                            + " must either be a managed image, virtual machine or another gallery image version.");
        }
        mustMatch(id, field, "OS type", source.osType(), definition.osType, errors);
        mustMatch(id, field, "Hypervisor generation", source.generation(), definition.generation, errors);
        if (source.osState() != null && !source.osState().equalsIgnoreCase(definition.osState)) {
            errors.add(
                    field,
                    "Cannot create Gallery Image Version from: " + id.value()
                            + " since the OS State in the parent gallery image (" + definition.osState + ") is not "
                            + source.osState() + ".");
        }
        if (source.ephemeralOsDisk()) {
            errors.add(field, "Source virtual machine " + id.value() + " cannot contain an ephemeral OS disk.");
        }
        return source.warnings();
    }

    private static void mustMatch(
            ResourceId id, String field, String what, @Nullable String found, String wanted, FormErrors errors) {
        if (found != null && !found.equalsIgnoreCase(wanted)) {
            errors.add(
                    field,
                    "The resource with id '" + id.value() + "' has a different " + what + " ['" + found
                            + "'] than the parent gallery image " + what + " ['" + wanted
                            + "']. Choose a source that fits, or another definition.");
        }
    }
}
