package io.gallerist.access;

import io.gallerist.azure.ResourceId;
import io.gallerist.azure.RoleAssignments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * Reads the role once more when Azure has had the time that it may need to apply it. One look that does not find it
 * proves nothing: it looks again, and that it is lost is said by who compares whole lists.
 */
@ApplicationScoped
class Verifying implements Due {
    @Inject
    RoleAssignments assignments;

    @Inject
    GrantPace pace;

    @Inject
    AccessSettings settings;

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Optional<Instant> at(AccessGrant grant) {
        if (grant.state != AccessGrant.State.ASSIGNED || grant.assignedAt == null || grant.assignment == null) {
            return Optional.empty();
        }
        Instant applied = grant.assignedAt.plus(settings.applies());
        boolean done = grant.verifiedAt != null && !grant.verifiedAt.isBefore(applied);
        return done ? Optional.empty() : Optional.of(applied);
    }

    @Override
    public Effect take(AccessGrant seen, GrantWriting writing) {
        boolean there = assignments
                .read(ResourceId.of(seen.scope), Objects.requireNonNull(seen.assignment))
                .isPresent();
        return there ? AccessGrant::verified : pace::notSeen;
    }
}
