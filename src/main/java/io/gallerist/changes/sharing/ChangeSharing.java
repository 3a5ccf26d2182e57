package io.gallerist.changes.sharing;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.Change;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/**
 * That a gallery shall be shared otherwise.
 *
 * @param target resource id of the gallery
 * @param before the sharing when this was asked for
 * @param wish which of the things Azure can do
 * @param removed only for {@link Wish#SHARE}, as {@code added}
 */
public record ChangeSharing(UUID galleryId, String target, Sharing before, Wish wish, Ids removed, Ids added)
        implements Change {
    /** What can be asked for. */
    public enum Wish {
        /** Other subscriptions and tenants. */
        SHARE,
        /** Everybody may see it. */
        OPEN,
        /** Nobody has it but by roles. */
        RESET
    }

    @JsonIgnore
    public ResourceId azureId() {
        return ResourceId.of(target);
    }

    /** In the order in which Azure is told: what is removed makes room for what is added. */
    List<SharingStep> steps() {
        if (wish != Wish.SHARE) {
            return List.of(
                    new SharingStep(wish == Wish.OPEN ? SharingStep.Verb.OPEN : SharingStep.Verb.RESET, Ids.NONE));
        }
        List<SharingStep> steps = new ArrayList<>();
        if (!removed.areNone()) {
            steps.add(new SharingStep(SharingStep.Verb.REMOVE, removed));
        }
        if (!added.areNone()) {
            steps.add(new SharingStep(SharingStep.Verb.ADD, added));
        }
        return steps;
    }

    /** What will be, as things were when this was asked for. */
    Sharing after() {
        Sharing after = before;
        for (SharingStep step : steps()) {
            after = step.on(after);
        }
        return after;
    }

    @Override
    @JsonIgnore
    public String title() {
        String name = azureId().name();
        return switch (wish) {
            case SHARE -> "Share gallery " + name + " directly";
            case OPEN -> "Open gallery " + name + " to the community";
            case RESET -> "Reset the sharing of gallery " + name;
        };
    }
}
