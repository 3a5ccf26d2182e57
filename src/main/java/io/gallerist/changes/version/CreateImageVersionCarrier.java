package io.gallerist.changes.version;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.ImageVersions;
import io.gallerist.azure.Operation;
import io.gallerist.azure.Operations;
import io.gallerist.azure.Region;
import io.gallerist.azure.Replication;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.TargetRegion;
import io.gallerist.azure.VersionFacts;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.ImageVersion;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.execution.Carrier;
import io.gallerist.execution.Outcome;
import io.gallerist.execution.Work;
import io.gallerist.execution.Writing;
import io.gallerist.requests.Failure;
import io.gallerist.requests.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One PUT, then looks at the version until every region has it. */
@ApplicationScoped
class CreateImageVersionCarrier implements Carrier {
    @Inject
    ImageVersions versions;

    @Inject
    Operations operations;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return CreateImageVersionKind.NAME;
    }

    @Override
    public Outcome step(Work work, Writing writing) {
        Optional<VersionFacts> found = versions.read(work.target());
        if (work.status() == Status.REPLICATING) {
            return found.map(facts -> follow(work, facts)).orElseGet(() -> missing(work));
        }
        if (found.isPresent()) {
            return isOurs(work, found.get()) ? new Outcome.Accepted() : foreign(work);
        }
        writing.write(() -> versions.create(work.target(), work.body()));
        return new Outcome.Accepted();
    }

    private Outcome follow(Work work, VersionFacts facts) {
        Replication replication = facts.replication();
        if (hasFailed(facts)) {
            return new Outcome.Failed(failure(work, replication), replication, () -> catalogue(work, facts));
        }
        boolean complete = replication != null && "Completed".equals(replication.aggregated());
        if ("Succeeded".equals(facts.provisioningState()) && complete) {
            return new Outcome.Succeeded(replication, () -> catalogue(work, facts));
        }
        return new Outcome.Underway(replication, null, false, () -> catalogue(work, facts));
    }

    /** A region that failed ends the request once no other region is still on its way. */
    private static boolean hasFailed(VersionFacts facts) {
        Replication replication = facts.replication();
        return "Failed".equals(facts.provisioningState())
                || replication != null
                        && "Failed".equals(replication.aggregated())
                        && replication.regions().stream().noneMatch(region -> "Replicating".equals(region.state()));
    }

    /** The operation knows best why; where it has been forgotten, the regions do. */
    private Failure failure(Work work, @Nullable Replication replication) {
        Optional<Operation> operation = operation(work);
        String regions = replication == null
                ? ""
                : replication.regions().stream()
                        .filter(region -> "Failed".equals(region.state()))
                        .map(region -> Region.display(region.region()) + ": "
                                + Optional.ofNullable(region.details()).orElse("no reason given"))
                        .collect(Collectors.joining("; "));
        String message = operation.map(Operation::message).orElse(regions);
        return new Failure(
                operation.map(Operation::code).orElse("ReplicationFailed"),
                message.isBlank() ? "Azure reports that the version failed." : message,
                "The version remains in Azure as failed. Take the next number or have it deleted, mend the cause, and"
                        + " ask again.");
    }

    private Optional<Operation> operation(Work work) {
        if (work.operationUrl() == null) {
            return Optional.empty();
        }
        try {
            return Optional.of(operations.read(work.operationUrl()));
        } catch (AzureRefusal refusal) {
            if (refusal.isTransient()) {
                throw refusal;
            }
            return Optional.empty();
        }
    }

    /** A read may lag behind the write: only an operation that is over makes it gone. */
    private Outcome missing(Work work) {
        boolean isOver = operation(work).map(Operation::isOver).orElse(true);
        return isOver ? vanished() : Outcome.wait("Azure does not show the version yet");
    }

    private static Outcome vanished() {
        return Outcome.failed(
                "ResourceNotFound",
                "The image version was deleted while it was being replicated.",
                "Somebody deleted it outside of the portal. Ask again if it is still wanted.");
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
                && ResourceId.of(change.source()).equals(facts.source())
                && change.regions().stream().allMatch(region -> regions.contains(region.region()));
    }

    private void catalogue(Work work, VersionFacts facts) {
        CreateImageVersion change = CanonicalJson.read(work.change(), CreateImageVersion.class);
        ImageDefinition definition = ImageDefinition.findById(change.definitionId());
        ImageVersion.read(definition, facts, clock.instant());
    }
}
