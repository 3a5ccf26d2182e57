package io.gallerist.access;

import io.gallerist.azure.ResourceId;
import io.gallerist.azure.RoleAssignments;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes the role away, and looks until it is gone. What is gone already, with the gallery or otherwise, counts as done.
 */
@ApplicationScoped
class Removing implements Due {
    @Inject
    RoleAssignments assignments;

    @Inject
    GrantPace pace;

    @Inject
    AccessSettings settings;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 20;
    }

    @Override
    public Optional<Instant> at(AccessGrant grant) {
        return grant.state == AccessGrant.State.ENDING ? Optional.ofNullable(grant.endingAt) : Optional.empty();
    }

    @Override
    public Effect take(AccessGrant seen, GrantWriting writing) {
        if (seen.givenElsewhere) {
            return AccessGrant::leftInPlace;
        }
        if (seen.principalId == null) {
            return AccessGrant::ended;
        }
        ResourceId scope = ResourceId.of(seen.scope);
        UUID name = seen.assignment == null
                ? RoleAssignments.nameFor(scope, seen.principalId, seen.roleId)
                : seen.assignment;
        if (assignments.read(scope, name).isEmpty()) {
            return absent(seen);
        }
        writing.write(GrantAttempt.What.REMOVE, () -> {
            assignments.remove(scope, name);
            return name;
        });
        int removals = QuarkusTransaction.requiringNew().call(() -> GrantAttempt.removals(seen.id));
        // The next step reads whether it is gone.
        return (grant, act) -> pace.stillThere(grant, removals, act);
    }

    /** An assignment may arrive only now, or show only now on the side of Azure that was asked. */
    private Effect absent(AccessGrant seen) {
        Optional<Instant> late = QuarkusTransaction.requiringNew()
                .call(() -> GrantAttempt.mayShowUntil(seen.id, GrantAttempt.What.ASSIGN, settings.late()))
                .filter(clock.instant()::isBefore);
        return late.<Effect>map(until -> (grant, act) -> grant.nextAt = until).orElse(AccessGrant::ended);
    }
}
