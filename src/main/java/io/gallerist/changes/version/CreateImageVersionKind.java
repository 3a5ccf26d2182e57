package io.gallerist.changes.version;

import io.gallerist.azure.ImageVersionSpec;
import io.gallerist.azure.ImageVersions;
import io.gallerist.azure.PlannedCall;
import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.Line;
import io.gallerist.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

@ApplicationScoped
class CreateImageVersionKind implements ChangeKind<CreateImageVersion> {
    static final String NAME = "version.create";
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    @Inject
    ImageVersions versions;

    @Inject
    VersionChecks checks;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Create an image version";
    }

    @Override
    public Class<CreateImageVersion> type() {
        return CreateImageVersion.class;
    }

    @Override
    public List<Line> lines(CreateImageVersion change) {
        Map<String, String> regionNames = AzureRegion.names();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Version number", change.number(), "number"));
        lines.add(new Line("Source", source(change), change.source(), "source"));
        lines.add(new Line("Region", regionNames.getOrDefault(change.location(), change.location()), "location"));
        lines.add(new Line("Replicas by default", Integer.toString(change.replicas()), "replicas"));
        lines.add(new Line("Storage by default", StorageType.label(change.storageType()), "storageType"));
        int row = 1;
        for (CreateImageVersion.Region region : change.regions()) {
            lines.add(new Line(
                    row == 1 ? "Target regions" : "", describe(change, region, regionNames), "region-" + row++));
        }
        lines.add(new Line(
                "Exclude from latest", change.excludeFromLatest() ? "Yes" : "No, it takes part", "excludeFromLatest"));
        lines.add(new Line(
                "End of life",
                change.endOfLife() == null
                        ? "None"
                        : DAY.format(change.endOfLife().atZone(ZoneOffset.UTC)),
                "endOfLife"));
        return lines;
    }

    /** The version carries the request's id as a tag: so the portal knows its own after a crash. */
    @Override
    public List<PlannedCall> planned(CreateImageVersion change, UUID requestId) {
        ImageVersionSpec spec = new ImageVersionSpec(
                change.location(),
                ResourceId.of(change.source()),
                change.regions().stream().map(region -> region.toAzure(change)).toList(),
                change.replicas(),
                change.storageType(),
                change.excludeFromLatest(),
                change.endOfLife(),
                Map.of(ImageVersion.REQUEST_TAG, requestId.toString()));
        return List.of(versions.planned(change.azureId(), spec));
    }

    @Override
    public List<String> obstacles(CreateImageVersion change, UUID requestId) {
        FormErrors errors = FormErrors.none();
        if (change.endOfLife() != null && !change.endOfLife().isAfter(clock.instant())) {
            errors.add("endOfLife", "EndOfLifeDate must be set to a future date.");
        }
        ImageDefinition.withGallery(change.definitionId())
                .ifPresentOrElse(
                        definition -> checks.check(change, VersionForm.of(change), requestId, definition, errors),
                        () -> errors.add("The image definition is gone from Azure."));
        return errors.summary().stream().map(FormErrors.Entry::message).toList();
    }

    @Override
    public String formPath(CreateImageVersion change, UUID requestId) {
        return "/definitions/" + change.definitionId() + "/versions/new?request=" + requestId;
    }

    private static String source(CreateImageVersion change) {
        ResourceId source = ResourceId.of(change.source());
        String type =
                source.type().substring(source.type().lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        String kind =
                switch (type) {
                    case "virtualmachines" -> "virtual machine";
                    case "images" -> "managed image";
                    case "versions" -> "image version";
                    default -> type;
                };
        return source.name() + " (" + kind + " in " + source.resourceGroup() + ")";
    }

    private static String describe(
            CreateImageVersion change, CreateImageVersion.Region region, Map<String, String> regionNames) {
        int replicas = region.replicas() == null ? change.replicas() : region.replicas();
        String storage = region.storageType() == null ? change.storageType() : region.storageType();
        return regionNames.getOrDefault(region.region(), region.region()) + ": " + replicas
                + (replicas == 1 ? " replica, " : " replicas, ") + storage.replace('_', ' ');
    }
}
