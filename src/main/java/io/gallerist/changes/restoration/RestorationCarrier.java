package io.gallerist.changes.restoration;

import io.gallerist.azure.GalleryResources;
import io.gallerist.azure.ImageVersions;
import io.gallerist.azure.VersionFacts;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.execution.Carrier;
import io.gallerist.execution.Outcome;
import io.gallerist.execution.Provisioning;
import io.gallerist.execution.Work;
import io.gallerist.execution.Writing;
import io.gallerist.requests.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** One PUT that says "restore", then looks until the version is there. */
@ApplicationScoped
class RestorationCarrier implements Carrier {
    @Inject
    GalleryResources resources;

    @Inject
    ImageVersions versions;

    @Inject
    Provisioning provisioning;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return RestorationKind.NAME;
    }

    @Override
    public Outcome step(Work work, Writing writing) {
        Optional<VersionFacts> found = versions.read(work.target());
        if (work.status() == Status.UNDERWAY) {
            return found.map(facts ->
                            provisioning.follow(work, facts.provisioningState(), () -> () -> catalogue(work, facts)))
                    .orElseGet(() -> provisioning.missing(work, "The image version"));
        }
        if (found.isEmpty()) {
            writing.write(() -> resources.put(work.target(), work.body()));
            return new Outcome.Accepted();
        }
        // A restored version has only its old tags: what is there after a write of ours is taken for ours.
        return work.attempts() > 0
                ? new Outcome.Accepted()
                : Outcome.failed(
                        "Conflict",
                        "Version " + work.target().name() + " is there again: somebody restored it or made it anew.",
                        "Nothing was written over. Look at it, and ask again only if it is not what you need.");
    }

    private void catalogue(Work work, VersionFacts facts) {
        Restoration change = CanonicalJson.read(work.change(), Restoration.class);
        ImageDefinition definition = ImageDefinition.findById(change.definitionId());
        ImageVersion.read(definition, facts, clock.instant());
    }
}
