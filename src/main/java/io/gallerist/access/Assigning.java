package io.gallerist.access;

import io.gallerist.audit.Act;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Directory;
import io.gallerist.azure.Page;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.RoleAssignment;
import io.gallerist.azure.RoleAssignments;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gives the role under a name made of scope, principal and role, and reads it back. */
@ApplicationScoped
class Assigning implements Due {
    private static final String ASSIGNED_OTHERWISE = "RoleAssignmentExists";

    @Inject
    RoleAssignments assignments;

    @Inject
    Directory directory;

    @Inject
    Admission admission;

    @Inject
    GrantPace pace;

    @Override
    public int order() {
        return 40;
    }

    @Override
    public Optional<Instant> at(AccessGrant grant) {
        boolean wanted =
                EnumSet.of(AccessGrant.State.WANTED, AccessGrant.State.INVITED).contains(grant.state);
        return wanted && grant.principalId != null ? Optional.of(grant.createdAt) : Optional.empty();
    }

    @Override
    public Effect take(AccessGrant seen, GrantWriting writing) {
        String principal = Objects.requireNonNull(seen.principalId);
        ResourceId scope = ResourceId.of(seen.scope);
        UUID name = RoleAssignments.nameFor(scope, principal, seen.roleId);
        Optional<AccessGrant> twin = QuarkusTransaction.requiringNew().call(() -> OpenGrants.twin(seen, false));
        if (twin.filter(other -> other.state != AccessGrant.State.LOST).isPresent()) {
            // Where the other one ended meanwhile the next step reads what is there.
            return (grant, act) -> OpenGrants.twin(grant, true).ifPresent(other -> beside(other, grant, act));
        }
        if (assignments.read(scope, name).isPresent()) {
            return (grant, act) -> held(grant, name, false, act);
        }
        Optional<Effect> barred = barred(seen, principal);
        if (barred.isPresent()) {
            return barred.get();
        }
        try {
            writing.write(
                    GrantAttempt.What.ASSIGN,
                    () -> assignments.assign(scope, principal, seen.principalType, seen.roleId));
        } catch (AzureRefusal refusal) {
            UUID foreign = refusal.code().equals(ASSIGNED_OTHERWISE) ? foreign(scope, principal, seen.roleId) : null;
            if (foreign == null) {
                throw refusal;
            }
            return (grant, act) -> held(grant, foreign, true, act);
        }
        // The next step reads it back.
        return (grant, act) -> {};
    }

    /** Who was picked when it was asked for may have been blocked or have left since; who was just invited can't have. */
    private Optional<Effect> barred(AccessGrant seen, String principal) {
        if (!seen.principalType.equals(Recipient.USER)) {
            return Optional.empty();
        }
        return seen.state == AccessGrant.State.INVITED
                ? admission.barred(seen)
                : admission.barred(seen, directory.find(principal));
    }

    /** Of one role for one principal at one scope there is one grant that counts. */
    private void held(AccessGrant grant, UUID name, boolean elsewhere, Act act) {
        AccessGrant twin = OpenGrants.twin(grant, true).orElse(null);
        if (twin != null && twin.state != AccessGrant.State.LOST) {
            beside(twin, grant, act);
        } else {
            if (twin != null) {
                twin.close("It was given again.", act);
                AccessGrant.flush();
            }
            grant.assigned(name, elsewhere, act);
        }
    }

    private void beside(AccessGrant twin, AccessGrant grant, Act act) {
        if (twin.state == AccessGrant.State.ASSIGNED) {
            grant.join(twin, act);
        } else if (twin.state == AccessGrant.State.ENDING) {
            // Its removal would hit the same name: what is given again comes after it.
            pace.later(grant, act);
        }
    }

    /** The name that somebody else chose; null where Azure does not list it yet. */
    private @Nullable UUID foreign(ResourceId scope, String principal, String roleId) {
        String next = null;
        do {
            Page<RoleAssignment> page = assignments.of(principal, scope, next);
            for (RoleAssignment assignment : page.items()) {
                if (assignment.principalId().equalsIgnoreCase(principal)
                        && assignment
                                .roleDefinitionId()
                                .toLowerCase(Locale.ROOT)
                                .endsWith(roleId)
                        && assignment.scope().equalsIgnoreCase(scope.value())) {
                    return UUID.fromString(assignment.name());
                }
            }
            next = page.next();
        } while (next != null);
        return null;
    }
}
