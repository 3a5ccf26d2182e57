package io.gallerist.changes.gallery;

import io.gallerist.azure.GalleryResources;
import io.gallerist.azure.PlannedCall;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class UpdateGalleryKind implements ChangeKind<UpdateGallery> {
    static final String NAME = "gallery.update";

    @Inject
    GalleryResources resources;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Change a gallery";
    }

    @Override
    public Class<UpdateGallery> type() {
        return UpdateGallery.class;
    }

    @Override
    public List<Line> lines(UpdateGallery change) {
        WritableGallery gallery = WritableGallery.of(change.after());
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Gallery", change.azureId().name(), change.target(), ""));
        lines.add(new Line(
                "Description", gallery.description().isEmpty() ? "None" : gallery.description(), "description"));
        if (gallery.isCommunity()) {
            lines.add(new Line("Publisher", gallery.community("publisherUri"), "publisherUri"));
            lines.add(new Line("Contact", gallery.community("publisherContact"), "publisherContact"));
            lines.add(new Line("Licence", gallery.community("eula"), "eula"));
        }
        lines.add(new Line(
                "Deleted versions",
                gallery.isSoftDeleteOn() ? "Can be restored for some days" : "Are gone",
                "softDelete"));
        gallery.tags().forEach((name, value) -> lines.add(new Line("Tag " + name, value, "tags")));
        return lines;
    }

    @Override
    public List<PlannedCall> planned(UpdateGallery change, UUID requestId) {
        return List.of(resources.planned(change.azureId(), change.after()));
    }

    @Override
    public Optional<String> before(UpdateGallery change) {
        return Optional.of(change.before());
    }

    @Override
    public String formPath(UpdateGallery change, UUID requestId) {
        return "/galleries/" + change.galleryId() + "/edit?request=" + requestId;
    }
}
