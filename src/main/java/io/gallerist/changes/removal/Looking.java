package io.gallerist.changes.removal;

import io.gallerist.azure.GalleryResources;
import io.gallerist.azure.ImageVersions;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.VersionFacts;
import io.gallerist.changes.removal.Left.Seen;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Looks from the target inwards for what is left to delete. */
@ApplicationScoped
class Looking {
    @Inject
    GalleryResources resources;

    @Inject
    ImageVersions imageVersions;

    @Inject
    Contents contents;

    /** @param everywhere whether to look into each definition, not only into those up to the first that holds something */
    Left at(Removal change, boolean everywhere) {
        Optional<Seen> target = target(change.azureId());
        if (target.isEmpty()) {
            return new Left(change.ids(), Set.of(), List.of(), List.of(), List.of());
        }
        Look look = new Look(change.resources());
        Seen outermost = target.get();
        switch (Level.of(outermost.id())) {
            case VERSION -> look.add(List.of(outermost));
            case DEFINITION -> into(look, look.add(List.of(outermost)), everywhere);
            case GALLERY -> {
                look.add(List.of(outermost));
                into(look, look.add(definitions(outermost.id())), everywhere);
            }
        }
        return look.left();
    }

    private Optional<Seen> target(ResourceId id) {
        return Level.of(id) == Level.VERSION
                ? imageVersions.read(id).map(Looking::seen)
                : resources.read(id).map(live -> new Seen(id, live.provisioningState(), null));
    }

    private void into(Look look, List<Seen> definitions, boolean everywhere) {
        for (Seen definition : definitions) {
            if (everywhere || look.holdsNoVersion()) {
                look.add(versions(definition.id()));
            } else {
                look.assume(id -> isIn(definition.id(), id));
            }
        }
    }

    private List<Seen> definitions(ResourceId gallery) {
        return contents.definitions(gallery).stream()
                .map(definition -> new Seen(definition.id(), definition.provisioningState(), null))
                .toList();
    }

    private List<Seen> versions(ResourceId definition) {
        return contents.versions(definition).stream().map(Looking::seen).toList();
    }

    private static Seen seen(VersionFacts version) {
        return new Seen(version.id(), version.provisioningState(), version.publishedAt());
    }

    private static boolean isIn(ResourceId definition, ResourceId id) {
        return id.parent().filter(definition::equals).isPresent();
    }

    /** One look: the last that was found of the innermost level is what can go next. */
    private static final class Look {
        /** Each as it was approved, whatever Azure's spelling. */
        private final Map<ResourceId, Gone> approved = new LinkedHashMap<>();

        private final Set<ResourceId> there = new HashSet<>();
        private final List<ResourceId> foreign = new ArrayList<>();
        private final List<ResourceId> anew = new ArrayList<>();
        private List<Seen> next = List.of();

        Look(List<Gone> approved) {
            approved.forEach(gone -> this.approved.put(gone.resource(), gone));
        }

        /** Those of what was found that are approved. */
        List<Seen> add(List<Seen> found) {
            List<Seen> ours = new ArrayList<>();
            for (Seen seen : found) {
                Gone gone = approved.get(seen.id());
                if (gone == null) {
                    foreign.add(seen.id());
                } else if (gone.isPublished(seen.publishedAt())) {
                    ours.add(new Seen(gone.resource(), seen.state(), seen.publishedAt()));
                } else {
                    anew.add(gone.resource());
                }
            }
            ours.forEach(seen -> there.add(seen.id()));
            there.addAll(anew);
            if (!ours.isEmpty() && holdsNoVersion()) {
                next = ours;
            }
            return ours;
        }

        boolean holdsNoVersion() {
            return next.isEmpty() || Level.of(next.get(0).id()) != Level.VERSION;
        }

        void assume(Predicate<ResourceId> which) {
            approved.keySet().stream().filter(which).forEach(there::add);
        }

        Left left() {
            List<ResourceId> all =
                    approved.values().stream().map(Gone::resource).toList();
            return new Left(all, Set.copyOf(there), next, List.copyOf(foreign), List.copyOf(anew));
        }
    }
}
