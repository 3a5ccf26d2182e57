package io.gallerist.changes.definition;

import io.gallerist.azure.DefinitionSpec;
import io.gallerist.azure.GalleryResources;
import io.gallerist.azure.PlannedCall;
import io.gallerist.azure.Region;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.Line;
import io.gallerist.changes.form.Entry;
import io.gallerist.web.FormErrors;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@ApplicationScoped
class CreateImageDefinitionKind implements ChangeKind<CreateImageDefinition> {
    static final String NAME = "definition.create";

    @Inject
    GalleryResources resources;

    @Inject
    DefinitionChecks checks;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Create an image definition";
    }

    @Override
    public Class<CreateImageDefinition> type() {
        return CreateImageDefinition.class;
    }

    @Override
    public List<Line> lines(CreateImageDefinition change) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Name", change.azureId().name(), change.target(), "name"));
        lines.add(new Line("Region", Region.display(change.location()), "location"));
        lines.add(new Line("OS type", change.osType(), "osType"));
        lines.add(new Line("OS state", change.osState(), "osState"));
        lines.add(new Line("Generation", change.generation(), "generation"));
        lines.add(new Line("Architecture", change.architecture(), "architecture"));
        lines.add(new Line("Publisher", change.publisher(), "publisher"));
        lines.add(new Line("Offer", change.offer(), "offer"));
        lines.add(new Line("SKU", change.sku(), "sku"));
        if (change.plan() != null) {
            lines.add(new Line("Plan publisher", change.plan().publisher(), "planPublisher"));
            lines.add(new Line("Plan product", change.plan().product(), "planProduct"));
            lines.add(new Line("Plan name", change.plan().name(), "planName"));
        }
        link(lines, "EULA", change.eula(), "eula");
        link(lines, "Privacy statement", change.privacyStatementUri(), "privacyStatementUri");
        lines.addAll(Lines.of(change.changeable()));
        return lines;
    }

    private static void link(List<Line> lines, String label, @Nullable String link, String field) {
        if (link != null) {
            lines.add(new Line(label, link, field));
        }
    }

    /** The definition carries the request's id as a tag: so the portal knows its own after a crash. */
    @Override
    public List<PlannedCall> planned(CreateImageDefinition change, UUID requestId) {
        Changeable more = change.changeable();
        Map<String, String> tags = new TreeMap<>(more.tags());
        tags.put(ImageVersion.REQUEST_TAG, requestId.toString());
        DefinitionSpec spec = new DefinitionSpec(
                change.location(),
                change.osType(),
                change.osState(),
                change.generation(),
                change.architecture(),
                change.publisher(),
                change.offer(),
                change.sku(),
                change.plan(),
                more.features(),
                more.vcpus(),
                more.memoryGb(),
                more.disallowedDiskTypes(),
                more.description(),
                change.eula(),
                change.privacyStatementUri(),
                more.releaseNoteUri(),
                more.endOfLife(),
                false,
                tags);
        return List.of(resources.planned(change.azureId(), spec.body()));
    }

    @Override
    public List<String> misfits(CreateImageDefinition change, UUID requestId) {
        FormErrors errors = FormErrors.none();
        Instant endOfLife = change.changeable().endOfLife();
        if (endOfLife != null && !endOfLife.isAfter(clock.instant())) {
            errors.add("endOfLife", Entry.PAST);
        }
        checks.look(change, errors);
        return errors.summary().stream().map(FormErrors.Entry::message).toList();
    }

    @Override
    public String formPath(CreateImageDefinition change, UUID requestId) {
        return "/galleries/" + change.galleryId() + "/definitions/new?request=" + requestId;
    }
}
