package io.gallerist.changes.removal;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.GalleryResources;
import io.gallerist.azure.PlannedCall;
import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.AzureRegion;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.Footprint;
import io.gallerist.changes.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** To delete one level of things; the same for all three but for the words. */
class RemovalKind implements ChangeKind<Removal> {
    private final Level level;
    private final GalleryResources resources;
    private final Inspection inspection;
    private final Obstacles obstacles;

    RemovalKind(Level level, GalleryResources resources, Inspection inspection, Obstacles obstacles) {
        this.level = level;
        this.resources = resources;
        this.inspection = inspection;
        this.obstacles = obstacles;
    }

    Level level() {
        return level;
    }

    @Override
    public String name() {
        return level.kind();
    }

    @Override
    public String label() {
        return "Delete " + level.one();
    }

    @Override
    public Class<Removal> type() {
        return Removal.class;
    }

    @Override
    public List<Line> lines(Removal change) {
        Wording wording = new Wording(AzureRegion.names());
        return change.resources().stream()
                .map(gone -> new Line(wording.label(gone), String.join("; ", wording.facts(gone)), gone.id(), ""))
                .toList();
    }

    @Override
    public List<PlannedCall> planned(Removal change, UUID requestId) {
        return change.ids().stream().map(resources::plannedDeletion).toList();
    }

    @Override
    public List<String> obstacles(Removal change, UUID requestId) {
        try {
            return inspection
                    .of(change.azureId())
                    .map(sight -> obstacles(change, sight, requestId))
                    .orElseGet(() -> List.of(Obstacles.GONE));
        } catch (AzureRefusal refusal) {
            return List.of(Obstacles.unread(refusal));
        }
    }

    private List<String> obstacles(Removal change, Sight sight, UUID requestId) {
        List<String> found = new ArrayList<>(obstacles.of(sight, requestId));
        Map<ResourceId, Gone> asked =
                change.resources().stream().collect(Collectors.toMap(Gone::resource, gone -> gone));
        sight.going().stream()
                .map(version -> version.id())
                .filter(id -> !asked.containsKey(id))
                .findFirst()
                .or(() -> sight.definitions().stream()
                        .map(definition -> definition.id())
                        .filter(id -> !asked.containsKey(id))
                        .findFirst())
                .ifPresent(added -> found.add("There is more now than you asked for, such as " + Level.named(added)
                        + ". Choose Change to see it all."));
        sight.going().stream()
                .filter(version -> Optional.ofNullable(asked.get(version.id()))
                        .filter(gone -> !gone.isPublished(version.publishedAt()))
                        .isPresent())
                .findFirst()
                .ifPresent(anew -> found.add(Wording.capital(Level.named(anew.id()))
                        + " was made anew after you asked. Choose Change to see it."));
        return found;
    }

    @Override
    public Optional<String> before(Removal change) {
        return Optional.of(change.before());
    }

    /** Replicas of different sizes can't be told in one number. */
    @Override
    public Optional<Footprint> footprintBefore(Removal change) {
        List<Gone> versions = change.resources().stream()
                .filter(gone -> !gone.copies().isEmpty())
                .toList();
        if (versions.isEmpty()) {
            return Optional.empty();
        }
        Integer gib = versions.get(0).gib();
        boolean isSame = versions.stream().allMatch(gone -> Objects.equals(gone.gib(), gib));
        return Optional.of(new Footprint(
                isSame ? gib : null,
                versions.stream()
                        .flatMap(gone -> gone.copies().stream())
                        .map(copy -> new Footprint.Place(copy.region(), copy.replicas(), copy.storageType()))
                        .toList()));
    }

    @Override
    public boolean isOnceOnly() {
        return true;
    }

    @Override
    public String formPath(Removal change, UUID requestId) {
        return level.path(change.targetId()) + "?request=" + requestId;
    }
}
