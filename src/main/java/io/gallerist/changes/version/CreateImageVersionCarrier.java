package io.gallerist.changes.version;

import io.gallerist.azure.GalleryResources;
import io.gallerist.azure.ImageVersions;
import io.gallerist.azure.TargetRegion;
import io.gallerist.azure.VersionFacts;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.execution.Creator;
import io.gallerist.execution.Outcome;
import io.gallerist.execution.Provisioning;
import io.gallerist.execution.Replicating;
import io.gallerist.execution.Work;
import io.gallerist.execution.Writing;
import io.gallerist.requests.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** One PUT, then looks at the version until every region has it. */
@ApplicationScoped
class CreateImageVersionCarrier implements Creator {
    @Inject
    ImageVersions versions;

    @Inject
    GalleryResources resources;

    @Inject
    Replicating replicating;

    @Inject
    Provisioning provisioning;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return CreateImageVersionKind.NAME;
    }

    @Override
    public Outcome step(Work work, Writing writing) {
        Optional<VersionFacts> found = versions.read(work.target());
        if (work.status() == Status.UNDERWAY) {
            return found.map(facts -> follow(work, facts))
                    .orElseGet(() -> provisioning.missing(work, "The image version"));
        }
        if (found.isPresent()) {
            return isOurs(work, found.get()) ? new Outcome.Accepted() : foreign(work);
        }
        writing.write(() -> resources.put(work.target(), work.body(), work.tenants()));
        return new Outcome.Accepted();
    }

    @Override
    public Optional<Made> made(Work work) {
        return versions.read(work.target()).map(facts -> new Made(isOurs(work, facts), facts.provisioningState()));
    }

    private Outcome follow(Work work, VersionFacts facts) {
        return replicating.follow(
                work,
                facts,
                facts.regions().stream().map(TargetRegion::region).collect(Collectors.toSet()),
                "The version remains in Azure as failed. Take the next number or have it deleted, mend the cause, and"
                        + " ask again.",
                () -> catalogue(work, facts));
    }

    private static Outcome foreign(Work work) {
        return Outcome.failed(
                "Conflict",
                "Image version " + work.target().name() + " was made by somebody else meanwhile.",
                "Nothing was written over. Ask again with another number.");
    }

    /** The tag alone would be anybody's to set: it has to be what was asked for, too. */
    private static boolean isOurs(Work work, VersionFacts facts) {
        CreateImageVersion change = CanonicalJson.read(work.change(), CreateImageVersion.class);
        Set<String> regions = facts.regions().stream().map(TargetRegion::region).collect(Collectors.toSet());
        return work.requestId().toString().equals(facts.tags().get(ImageVersion.REQUEST_TAG))
                && change.sourceId().map(id -> id.equals(facts.source())).orElse(true)
                && change.regions().stream().allMatch(region -> regions.contains(region.region()));
    }

    private void catalogue(Work work, VersionFacts facts) {
        CreateImageVersion change = CanonicalJson.read(work.change(), CreateImageVersion.class);
        ImageDefinition definition = ImageDefinition.findById(change.definitionId());
        ImageVersion.read(definition, facts, clock.instant());
    }
}
