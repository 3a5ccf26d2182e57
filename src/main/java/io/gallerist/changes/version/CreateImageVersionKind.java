package io.gallerist.changes.version;

import io.gallerist.azure.ImageVersionSpec;
import io.gallerist.azure.ImageVersions;
import io.gallerist.azure.PlannedCall;
import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.Footprint;
import io.gallerist.changes.Line;
import io.gallerist.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CreateImageVersionKind implements ChangeKind<CreateImageVersion> {
    static final String NAME = "version.create";

    @Inject
    ImageVersions versions;

    @Inject
    VersionChecks checks;

    @Inject
    SourceOwner owner;

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
        return new Described(change, AzureRegion.names(), owner::of).lines();
    }

    @Override
    public Optional<Footprint> footprint(CreateImageVersion change) {
        return Optional.of(new Footprint(
                change.gib(),
                change.regions().stream()
                        .map(region -> region.place(change.replicas(), change.storageType()))
                        .toList()));
    }

    /** The version carries the request's id as a tag: so the portal knows its own after a crash. */
    @Override
    public List<PlannedCall> planned(CreateImageVersion change, UUID requestId) {
        ImageVersionSpec spec = AsSpec.of(change, Map.of(ImageVersion.REQUEST_TAG, requestId.toString()));
        return List.of(versions.planned(change.azureId(), spec));
    }

    @Override
    public List<String> misfits(CreateImageVersion change, UUID requestId) {
        FormErrors errors = FormErrors.none();
        ImageDefinition.withGallery(change.definitionId())
                .ifPresentOrElse(
                        definition -> checks.look(change, VersionForm.of(change), definition, errors),
                        () -> errors.add("The image definition is gone from Azure."));
        return errors.summary().stream().map(FormErrors.Entry::message).toList();
    }

    @Override
    public String formPath(CreateImageVersion change, UUID requestId) {
        return "/definitions/" + change.definitionId() + "/versions/new?request=" + requestId;
    }
}
