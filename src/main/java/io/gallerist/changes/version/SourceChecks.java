package io.gallerist.changes.version;

import io.gallerist.azure.DefinitionFacts;
import io.gallerist.azure.Estate;
import io.gallerist.azure.PurchasePlan;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.Source;
import io.gallerist.azure.Sources;
import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.requests.Turn;
import io.gallerist.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whether the source of the OS disk fits the definition; messages are Azure's own, with what to do. */
@ApplicationScoped
class SourceChecks {
    @Inject
    Sources sources;

    @Inject
    Estate estate;

    @Inject
    SourceSizes sizes;

    /** @return the change with the size and the LUNs that were found */
    CreateImageVersion check(
            CreateImageVersion change,
            String field,
            ImageDefinition definition,
            FormErrors errors,
            List<String> warnings) {
        String tenant = change.sourceTenant();
        if (tenant != null && !sources.tenants().contains(tenant)) {
            errors.add(
                    "sourceTenant",
                    "The portal is not set up for this tenant: an administrator has to register it in both directories"
                            + " first, as the README says under \"Sources in other tenants\".");
            return change;
        }
        ResourceId id = change.sourceId().orElse(null);
        if (id == null) {
            if (tenant != null) {
                errors.add(
                        "sourceTenant",
                        "A VHD has to be in this organisation's own storage. Leave the tenant blank, or copy the VHD"
                                + " here.");
            }
            return change;
        }
        if (tenant == null && !Gallery.isInKnownSubscription(id)) {
            errors.add(
                    field,
                    "The source is in a subscription that this portal does not look after. For one of another"
                            + " organisation name its tenant too.");
            return change;
        }
        Source source = find(id, tenant).orElse(null);
        if (source == null || !source.location().equals(change.location())) {
            errors.add(
                    field,
                    source == null
                            ? "Azure has no " + id.name()
                                    + " any more, or the portal may not see it. Choose another source."
                            : elsewhere(id, source.location(), change.location()));
            return change;
        }
        mustMatch(id, field, "OS type", source.osType(), definition.osType, errors);
        mustMatch(id, field, "Hypervisor generation", source.generation(), definition.generation, errors);
        mustMatch(id, field, "architecture", source.architecture(), definition.architecture, errors);
        osState(source, field, definition, errors);
        plan(source, field, definition, errors);
        sizes.check(change, source, field, errors);
        if (source.ephemeralOsDisk()) {
            errors.add(field, "Source virtual machine " + id.value() + " cannot contain an ephemeral OS disk.");
        }
        warn(change, source, warnings);
        return change.found(
                total(source.sizeGib(), change.gib()),
                source.dataDisks().stream().map(Source.Disk::lun).toList());
    }

    static String elsewhere(ResourceId id, String there, String here) {
        Map<String, String> names = AzureRegion.names();
        return id.name() + " is in " + names.getOrDefault(there, there) + ", the version in "
                + names.getOrDefault(here, here) + ". Both have to be in one region: change either.";
    }

    private Optional<Source> find(ResourceId id, @Nullable String tenant) {
        return tenant == null ? sources.find(id) : sources.find(id, tenant);
    }

    private static void osState(Source source, String field, ImageDefinition definition, FormErrors errors) {
        if (source.osState() != null && !source.osState().equalsIgnoreCase(definition.osState)) {
            errors.add(
                    field,
                    "Cannot create Gallery Image Version from: " + source.id().value()
                            + " since the OS State in the parent gallery image (" + definition.osState + ") is not "
                            + source.osState() + ". Choose a source that is "
                            + definition.osState.toLowerCase(Locale.ROOT)
                            + ", or a definition for " + source.osState().toLowerCase(Locale.ROOT)
                            + " images.");
        }
    }

    /** A marketplace image's terms go on to what is made of it: source and definition carry the same plan or none. */
    private void plan(Source source, String field, ImageDefinition definition, FormErrors errors) {
        PurchasePlan wanted = estate.definition(definition.azureId())
                .map(DefinitionFacts::plan)
                .orElse(null);
        boolean isTold = source.plan() != null || source.kind() == Source.Kind.VIRTUAL_MACHINE;
        if (isTold && !Objects.equals(source.plan(), wanted)) {
            errors.add(
                    field,
                    "The resource with id " + source.id().value() + " has a different plan " + words(source.plan())
                            + " than the parent gallery image plan " + words(wanted)
                            + ". Choose a definition with the same purchase plan, or another source.");
        }
    }

    private static String words(@Nullable PurchasePlan plan) {
        return plan == null
                ? "['null']"
                : "['{\"name\":\"" + plan.name() + "\",\"publisher\":\"" + plan.publisher() + "\",\"product\":\""
                        + plan.product() + "\"}']";
    }

    private static void warn(CreateImageVersion change, Source source, List<String> warnings) {
        String power = Optional.ofNullable(source.powerState()).orElse("deallocated");
        if (!power.equals("deallocated")) {
            warnings.add("The virtual machine is " + power
                    + ", not stopped and deallocated: what it has not written to disk yet will be missing.");
        }
        warnings.addAll(source.warnings());
        Turn.buildingFrom(change.buildsFrom()).stream()
                .limit(1)
                .forEach(builder -> warnings.add(builder.label() + " is still building from this source: this request"
                        + " will wait its turn."));
    }

    /** Unknown when either is. */
    private static @Nullable Integer total(@Nullable Integer one, @Nullable Integer other) {
        return one == null || other == null ? null : Integer.valueOf(one + other);
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
