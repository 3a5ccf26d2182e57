package io.gallerist.changes.definition;

import io.gallerist.azure.GalleryResources;
import io.gallerist.azure.PlannedCall;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.Line;
import io.gallerist.changes.form.Entry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class UpdateImageDefinitionKind implements ChangeKind<UpdateImageDefinition> {
    static final String NAME = "definition.update";

    @Inject
    GalleryResources resources;

    @Inject
    Clock clock;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Change an image definition";
    }

    @Override
    public Class<UpdateImageDefinition> type() {
        return UpdateImageDefinition.class;
    }

    @Override
    public List<Line> lines(UpdateImageDefinition change) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Image definition", change.azureId().name(), change.target(), ""));
        lines.addAll(Lines.between(changeable(change.before()), changeable(change.after())));
        return lines;
    }

    @Override
    public List<PlannedCall> planned(UpdateImageDefinition change, UUID requestId) {
        String body = resources.body(change.azureId(), DefinitionEdit.allowed(change.before(), change.after()));
        return List.of(resources.planned(change.azureId(), body));
    }

    @Override
    public Optional<String> before(UpdateImageDefinition change) {
        return Optional.of(change.before());
    }

    @Override
    public List<String> obstacles(UpdateImageDefinition change, UUID requestId) {
        List<String> obstacles = new ArrayList<>();
        Instant endOfLife = changeable(change.after()).endOfLife();
        if (endOfLife != null
                && !Objects.equals(endOfLife, changeable(change.before()).endOfLife())
                && !endOfLife.isAfter(clock.instant())) {
            obstacles.add(Entry.PAST);
        }
        Optional<GalleryResources.Live> live = resources.read(change.azureId());
        if (live.isEmpty()) {
            obstacles.add("The image definition is gone from Azure.");
        } else if (!live.get().writable().equals(change.before())) {
            obstacles.add("Somebody changed the image definition in Azure meanwhile. Press Change: the form shows"
                    + " what you ask for on top of that.");
        }
        return obstacles;
    }

    static String spokenFor() {
        return "Another request to change this image definition is open. Wait until it has ended, or ask its requester"
                + " to add what you need.";
    }

    @Override
    public String formPath(UpdateImageDefinition change, UUID requestId) {
        return "/definitions/" + change.definitionId() + "/edit?request=" + requestId;
    }

    private static Changeable changeable(String body) {
        return DefinitionJson.of(body).changeable();
    }
}
