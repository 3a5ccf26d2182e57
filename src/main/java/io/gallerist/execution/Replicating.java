package io.gallerist.execution;

import io.gallerist.azure.Operation;
import io.gallerist.azure.Region;
import io.gallerist.azure.RegionProgress;
import io.gallerist.azure.Replication;
import io.gallerist.azure.VersionFacts;
import io.gallerist.requests.Failure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Follows an image version that Azure has taken on until every region has it. */
@ApplicationScoped
public class Replicating {
    private static final Set<String> SETTLED = Set.of("Succeeded", "Failed");

    @Inject
    Provisioning provisioning;

    /**
     * Looks only at the given regions: another one may have failed long before.
     *
     * @param regions codes of the regions that this write is about
     * @param effect takes over what was seen, in the transaction that records it
     */
    public Outcome follow(Work work, VersionFacts facts, Set<String> regions, String advice, Runnable effect) {
        Replication replication = facts.replication();
        if (!SETTLED.contains(facts.provisioningState())) {
            return new Outcome.Underway(replication, null, false, effect);
        }
        Map<String, String> states = replication == null
                ? Map.of()
                : replication.regions().stream()
                        .filter(region -> regions.contains(region.region()))
                        .collect(
                                Collectors.toMap(RegionProgress::region, RegionProgress::state, (one, other) -> other));
        boolean isAnyOnItsWay = states.containsValue("Replicating");
        if (!isAnyOnItsWay
                && (states.containsValue("Failed") || facts.provisioningState().equals("Failed"))) {
            return new Outcome.Failed(failure(work, replication, advice), replication, effect);
        }
        boolean complete = regions.stream().allMatch(region -> "Completed".equals(states.get(region)));
        return complete
                ? new Outcome.Succeeded(replication, effect)
                : new Outcome.Underway(replication, null, false, effect);
    }

    /** The operation knows best why; where it has been forgotten, the regions do. */
    private Failure failure(Work work, @Nullable Replication replication, String advice) {
        Optional<Operation> operation = provisioning.operation(work);
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
                advice);
    }
}
