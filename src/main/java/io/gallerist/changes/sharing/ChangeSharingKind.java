package io.gallerist.changes.sharing;

import io.gallerist.azure.GallerySharing;
import io.gallerist.azure.PlannedCall;
import io.gallerist.azure.SharingFacts;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class ChangeSharingKind implements ChangeKind<ChangeSharing> {
    static final String NAME = "gallery.sharing";

    @Inject
    GallerySharing sharing;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Change with whom a gallery is shared";
    }

    @Override
    public Class<ChangeSharing> type() {
        return ChangeSharing.class;
    }

    @Override
    public List<Line> lines(ChangeSharing change) {
        List<Line> lines = new ArrayList<>();
        lines.add(new Line("Gallery", change.azureId().name(), change.target(), ""));
        lines.add(new Line("What", SharingForm.label(change.wish()), "wish"));
        ids(lines, "Add subscriptions", change.added().subscriptions(), "addSubscriptions");
        ids(lines, "Add tenants", change.added().tenants(), "addTenants");
        ids(lines, "Remove subscriptions", change.removed().subscriptions(), "removeSubscriptions");
        ids(lines, "Remove tenants", change.removed().tenants(), "removeTenants");
        return lines;
    }

    private static void ids(List<Line> lines, String label, List<String> ids, String field) {
        for (int i = 0; i < ids.size(); i++) {
            lines.add(new Line(i == 0 ? label : "", ids.get(i), field));
        }
    }

    @Override
    public List<PlannedCall> planned(ChangeSharing change, UUID requestId) {
        return change.steps().stream()
                .map(step -> sharing.planned(change.azureId(), step.body()))
                .toList();
    }

    @Override
    public Optional<String> before(ChangeSharing change) {
        return Optional.of(change.before().json());
    }

    @Override
    public Optional<String> after(ChangeSharing change) {
        return Optional.of(change.after().json());
    }

    @Override
    public List<String> misfits(ChangeSharing change, UUID requestId) {
        Optional<SharingFacts> facts = sharing.read(change.azureId());
        if (facts.isEmpty()) {
            return List.of("The gallery is gone from Azure.");
        }
        Sharing now = Sharing.of(facts.get());
        List<String> obstacles = new ArrayList<>();
        if (!now.permission().equals(change.before().permission())) {
            obstacles.add("The gallery's kind of sharing is " + now.permission() + " now, no longer "
                    + change.before().permission() + ".");
        } else if (change.wish() == ChangeSharing.Wish.RESET && !now.equals(change.before())) {
            obstacles.add(
                    "The gallery is shared otherwise than when this was asked for, and a reset would forget all of"
                            + " it. Look at it again: open the form once more and go on.");
        }
        obstacles.addAll(Limits.exceeded(now.with().without(change.removed()).with(change.added())));
        return obstacles;
    }

    @Override
    public String formPath(ChangeSharing change, UUID requestId) {
        return "/galleries/" + change.galleryId() + "/sharing?request=" + requestId;
    }
}
