package io.gallerist.changes.removal;

import io.gallerist.azure.DefinitionFacts;
import io.gallerist.azure.Estate;
import io.gallerist.azure.GalleryFacts;
import io.gallerist.azure.GalleryResources;
import io.gallerist.azure.ImageVersions;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.VersionFacts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Looks in Azure at what would go. */
@ApplicationScoped
class Inspection {
    /** Beyond this many the definitions are to be deleted first, some at a time: each look costs a call for each. */
    static final int MOST_DEFINITIONS = 100;

    @Inject
    GalleryResources resources;

    @Inject
    Estate estate;

    @Inject
    ImageVersions imageVersions;

    @Inject
    Contents contents;

    /** Empty where it is gone from Azure. */
    Optional<Sight> of(ResourceId target) {
        ResourceId galleryId = gallery(target);
        Optional<GalleryFacts> gallery = estate.gallery(galleryId);
        return gallery.flatMap(facts -> resources.read(target).map(live -> sight(target, facts, live)));
    }

    private Sight sight(ResourceId target, GalleryFacts gallery, GalleryResources.Live live) {
        Map<ResourceId, List<VersionFacts>> versions = new LinkedHashMap<>();
        List<DefinitionFacts> definitions =
                switch (Level.of(target)) {
                    case VERSION -> List.of();
                    case DEFINITION -> estate.definition(target).stream().toList();
                    case GALLERY -> contents.definitions(target);
                };
        if (definitions.isEmpty()) {
            target.parent()
                    .filter(parent -> Level.of(target) == Level.VERSION)
                    .ifPresent(parent -> versions.put(parent, contents.versions(parent)));
        } else if (definitions.size() <= MOST_DEFINITIONS) {
            definitions.forEach(definition -> versions.put(definition.id(), contents.versions(definition.id())));
        }
        boolean keepsDeleted = gallery.softDelete()
                && versions.keySet().stream()
                        .filter(definition -> Level.of(target) != Level.VERSION)
                        .anyMatch(definition ->
                                !imageVersions.softDeleted(definition).isEmpty());
        return new Sight(
                target, live.provisioningState(), live.writable(), gallery, definitions, versions, keepsDeleted);
    }

    private static ResourceId gallery(ResourceId target) {
        ResourceId id = target;
        while (Level.of(id) != Level.GALLERY) {
            id = id.parent().orElseThrow();
        }
        return id;
    }
}
