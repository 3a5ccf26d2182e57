package io.gallerist.changes.version;

import io.gallerist.azure.GalleryResources;
import io.gallerist.azure.PlannedCall;
import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.AzureRegion;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.Footprint;
import io.gallerist.changes.Line;
import io.gallerist.changes.form.Entry;
import io.gallerist.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class UpdateImageVersionKind implements ChangeKind<UpdateImageVersion> {
    static final String NAME = "version.update";

    @Inject
    GalleryResources resources;

    @Inject
    UpdateChecks checks;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Change an image version";
    }

    @Override
    public Class<UpdateImageVersion> type() {
        return UpdateImageVersion.class;
    }

    @Override
    public List<Line> lines(UpdateImageVersion change) {
        Map<String, String> names = AzureRegion.names();
        WritableVersion version = WritableVersion.of(change.after());
        List<Line> lines = new ArrayList<>();
        ResourceId id = ResourceId.of(change.target());
        lines.add(new Line("Image version", id.name(), id.value(), ""));
        lines.add(new Line("Replicas by default", Integer.toString(version.replicas()), "replicas"));
        lines.add(new Line("Storage by default", StorageType.label(version.storageType()), "storageType"));
        int row = 1;
        for (WantedRegion region : version.regions()) {
            String label = row == 1 ? "Target regions" : "";
            lines.add(
                    new Line(label, region.words(names, version.replicas(), version.storageType()), "region-" + row++));
        }
        lines.add(new Line(
                "Exclude from latest",
                version.isExcludedFromLatest() ? "Yes" : "No, it takes part",
                "excludeFromLatest"));
        lines.add(new Line("End of life", Entry.dayInWords(version.endOfLife()), "endOfLife"));
        lines.add(new Line(
                "Deletion before the end of life",
                version.isDeletionBlocked() ? "Blocked" : "Allowed",
                "blockDeletion"));
        lines.add(new Line(
                "Deletion of replicated locations",
                version.isReplicatedDeletionAllowed() ? "Allowed" : "Not allowed",
                "allowReplicatedDeletion"));
        version.tags().entrySet().stream()
                .filter(tag -> !tag.getKey().equals(ImageVersion.REQUEST_TAG))
                .forEach(tag -> lines.add(new Line("Tag " + tag.getKey(), tag.getValue(), "tags")));
        return lines;
    }

    @Override
    public List<PlannedCall> planned(UpdateImageVersion change, UUID requestId) {
        return List.of(resources.planned(ResourceId.of(change.target()), change.after()));
    }

    @Override
    public Optional<String> before(UpdateImageVersion change) {
        return Optional.of(change.before());
    }

    @Override
    public Optional<Footprint> footprint(UpdateImageVersion change) {
        return Optional.of(footprint(change, change.after()));
    }

    @Override
    public Optional<Footprint> footprintBefore(UpdateImageVersion change) {
        return Optional.of(footprint(change, change.before()));
    }

    private static Footprint footprint(UpdateImageVersion change, String body) {
        WritableVersion version = WritableVersion.of(body);
        return new Footprint(
                change.gib(),
                version.regions().stream()
                        .map(region -> region.place(version.replicas(), version.storageType()))
                        .toList());
    }

    @Override
    public List<String> obstacles(UpdateImageVersion change, UUID requestId) {
        List<String> obstacles = new ArrayList<>(misfits(change, requestId));
        boolean isAsSeen = resources
                .read(ResourceId.of(change.target()))
                .filter(live -> live.writable().equals(change.before()))
                .isPresent();
        if (!isAsSeen) {
            obstacles.add("Somebody changed the version in Azure meanwhile. Press Change: the form shows what you ask"
                    + " for on top of that.");
        }
        return obstacles;
    }

    @Override
    public List<String> misfits(UpdateImageVersion change, UUID requestId) {
        FormErrors errors = FormErrors.none();
        checks.look(change, errors);
        return errors.summary().stream().map(FormErrors.Entry::message).toList();
    }

    @Override
    public String formPath(UpdateImageVersion change, UUID requestId) {
        return "/versions/" + change.versionId() + "/edit?request=" + requestId;
    }
}
