package io.gallerist.changes.gallery;

import io.gallerist.azure.GalleryResources;
import io.gallerist.azure.GallerySpec;
import io.gallerist.azure.PlannedCall;
import io.gallerist.azure.Region;
import io.gallerist.azure.ResourceGroups;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.Line;
import io.gallerist.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

@ApplicationScoped
class CreateGalleryKind implements ChangeKind<CreateGallery> {
    static final String NAME = "gallery.create";

    @Inject
    GalleryResources resources;

    @Inject
    ResourceGroups groups;

    @Inject
    GalleryChecks checks;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Create a gallery";
    }

    @Override
    public Class<CreateGallery> type() {
        return CreateGallery.class;
    }

    @Override
    public List<Line> lines(CreateGallery change) {
        boolean isNew = change.groupLocation() != null;
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Name", change.azureId().name(), change.target(), "name"));
        lines.add(new Line("Subscription", change.azureId().subscription(), "subscription"));
        lines.add(new Line(
                "Resource group",
                change.group().name() + (isNew ? " (new, in the gallery's region)" : ""),
                isNew ? "newGroup" : "group"));
        lines.add(new Line("Region", Region.display(change.location()), "location"));
        if (change.description() != null) {
            lines.add(new Line("Description", change.description(), "description"));
        }
        lines.add(new Line("Sharing", Choices.sharing(change.sharing()), "sharing"));
        Community community = change.community();
        if (community != null) {
            lines.add(new Line("Publisher", community.publisherUri(), "publisherUri"));
            lines.add(new Line("Contact", community.publisherContact(), "publisherContact"));
            lines.add(new Line("Licence", community.eula(), "eula"));
            lines.add(new Line("Public name begins with", community.publicNamePrefix(), "publicNamePrefix"));
        }
        lines.add(new Line(
                "Deleted versions", change.softDelete() ? "Can be restored for some days" : "Are gone", "softDelete"));
        change.tags().forEach((name, value) -> lines.add(new Line("Tag " + name, value, "tags")));
        lines.add(new Line("First owner", "Whoever it is asked for", ""));
        return lines;
    }

    /** The gallery carries the request's id as a tag: so the portal knows its own after a crash. */
    @Override
    public List<PlannedCall> planned(CreateGallery change, UUID requestId) {
        List<PlannedCall> calls = new ArrayList<>();
        if (change.groupLocation() != null) {
            calls.add(groups.planned(change.group(), change.groupLocation()));
        }
        Map<String, String> tags = new TreeMap<>(change.tags());
        tags.put(ImageVersion.REQUEST_TAG, requestId.toString());
        Community community = change.community();
        GallerySpec spec = new GallerySpec(
                change.location(),
                change.description(),
                tags,
                change.sharing(),
                community == null ? null : community.asInfo(),
                change.softDelete() ? true : null);
        calls.add(resources.planned(change.azureId(), spec.body()));
        return calls;
    }

    @Override
    public List<String> misfits(CreateGallery change, UUID requestId) {
        FormErrors errors = FormErrors.none();
        checks.look(change, errors);
        return errors.summary().stream().map(FormErrors.Entry::message).toList();
    }

    @Override
    public String formPath(CreateGallery change, UUID requestId) {
        return "/galleries/new?request=" + requestId;
    }
}
