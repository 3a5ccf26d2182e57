package io.gallerist.changes.restoration;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.GalleryResources;
import io.gallerist.azure.ImageVersions;
import io.gallerist.azure.PlannedCall;
import io.gallerist.azure.Region;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.SoftDeleted;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.Line;
import io.gallerist.requests.Claims;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class RestorationKind implements ChangeKind<Restoration> {
    static final String NAME = "version.restore";

    @Inject
    GalleryResources resources;

    @Inject
    ImageVersions versions;

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String label() {
        return "Restore an image version";
    }

    @Override
    public Class<Restoration> type() {
        return Restoration.class;
    }

    @Override
    public List<Line> lines(Restoration change) {
        return List.of(
                new Line("Image version", change.azureId().name(), change.target(), "version"),
                new Line("Region", Region.display(change.location()), ""));
    }

    /** Azure brings back all else as it was: the body names only the region. */
    @Override
    public List<PlannedCall> planned(Restoration change, UUID requestId) {
        SoftDeleted version = new SoftDeleted(change.azureId(), change.location(), null);
        return List.of(resources.planned(change.azureId(), ImageVersions.restoration(version)));
    }

    @Override
    public List<String> obstacles(Restoration change, UUID requestId) {
        ResourceId version = change.azureId();
        if (Claims.isSpokenFor(version, requestId)) {
            return List.of(
                    "Somebody has already asked for version " + version.name() + ". Wait for that request to end.");
        }
        try {
            boolean isKept = version.parent().map(versions::softDeleted).orElseGet(List::of).stream()
                    .anyMatch(kept -> kept.version().equals(version));
            return isKept
                    ? List.of()
                    : List.of("Azure does not keep version " + version.name() + " any more, or it is back already.");
        } catch (AzureRefusal refusal) {
            return List.of(unread(refusal));
        }
    }

    static String unread(AzureRefusal refusal) {
        return "Azure could not be asked what it keeps: " + refusal.message() + " " + refusal.advice();
    }

    @Override
    public boolean isOnceOnly() {
        return true;
    }

    @Override
    public String formPath(Restoration change, UUID requestId) {
        return "/definitions/" + change.definitionId() + "/deleted?request=" + requestId;
    }
}
