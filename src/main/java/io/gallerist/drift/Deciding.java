package io.gallerist.drift;

import io.gallerist.access.AccessGrant;
import io.gallerist.access.Grants;
import io.gallerist.access.NewGrants;
import io.gallerist.access.Recipient;
import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.ManagedAssignment;
import io.gallerist.azure.ManagedAssignments;
import io.gallerist.azure.Page;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.RoleAssignments;
import io.gallerist.catalog.Gallery;
import io.gallerist.people.CurrentPerson;
import io.gallerist.web.Conflict;
import io.gallerist.web.NotFound;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decisions on findings: of two who decide at once the second is told what the first did. */
@ApplicationScoped
class Deciding {
    private static final String GRANTED = "select 1 from access_grant a where a.scope_key = :scope"
            + " and lower(a.principal_id) = :principal and lower(a.role_id) = :role and " + Differences.SPEAKS;

    @Inject
    RoleAssignments assignments;

    @Inject
    ManagedAssignments managedAssignments;

    @Inject
    Grants grants;

    @Inject
    CurrentPerson me;

    @Inject
    Clock clock;

    /** The gallery, for its owners and for administrators; not found for others. */
    Gallery managed(UUID id) {
        Gallery gallery = Gallery.present(id).orElseThrow(NotFound::new);
        if (!mayDecide(gallery)) {
            AuditTrail.refused(Act.by(me.get(), clock), "access.decide", gallery.subject(), "not an owner of it");
            throw new NotFound();
        }
        return gallery;
    }

    boolean mayDecide(Gallery gallery) {
        return me.isAdministrator() || gallery.isOwnedBy(me.id());
    }

    /**
     * Decides, and puts what follows on the schedule: Azure is changed by the grant's own task.
     *
     * @throws AzureRefusal where Azure can't say how things stand
     * @throws Conflict where there is nothing to decide any more
     */
    void decide(FindingRow finding, Decision decision) {
        Optional<String> over = decision.choice().touches() ? inAzure(finding) : Optional.empty();
        Optional<String> conflict = QuarkusTransaction.requiringNew().call(() -> {
            // The grant before the finding, as whoever compares locks them.
            AccessGrant grant = finding.grant() == null
                    ? null
                    : AccessGrant.findById(finding.grant(), LockModeType.PESSIMISTIC_WRITE);
            AccessFinding locked = AccessFinding.locked(finding.id());
            Act act = Act.by(me.get(), clock);
            Optional<String> why = over.isPresent() ? over : movedOn(locked, grant, act);
            if (locked.isOpen() && why.isPresent()) {
                locked.settle(act);
                return why;
            }
            locked.decide(decision.choice(), decision.reason(), decision.until(), act);
            follow(locked, grant, finding, decision, act);
            return Optional.empty();
        });
        conflict.ifPresent(why -> {
            throw new Conflict(why, finding.accessPath());
        });
    }

    /**
     * Opens what was ignored once more; the new finding's id.
     *
     * @throws Conflict where it is not ignored, or not any more
     */
    UUID anew(UUID finding) {
        return QuarkusTransaction.requiringNew()
                .call(() -> AccessFinding.locked(finding).anew(Act.by(me.get(), clock)).id);
    }

    /** Why nothing is to be decided on a role as Azure has it now. */
    private Optional<String> inAzure(FindingRow finding) {
        if (finding.kind() == AccessFinding.Kind.ADDED && !isThere(finding)) {
            return Optional.of("The role is not there any more: somebody took it away in Azure.");
        }
        return isManaged(finding)
                ? Optional.of("Privileged Identity Management manages this role by now: it is changed there.")
                : Optional.empty();
    }

    private boolean isThere(FindingRow finding) {
        return finding.assignment() != null
                && assignments
                        .read(ResourceId.of(finding.scope()), finding.assignment())
                        .isPresent();
    }

    private boolean isManaged(FindingRow finding) {
        try {
            String next = null;
            do {
                Page<Optional<ManagedAssignment>> page =
                        managedAssignments.at(ResourceId.of(finding.scope()), finding.principalId(), next);
                if (page.items().stream().flatMap(Optional::stream).anyMatch(one -> one.assignment()
                        .equalsIgnoreCase(finding.key()))) {
                    return true;
                }
                next = page.next();
            } while (next != null);
            return false;
        } catch (AzureRefusal refusal) {
            if (refusal.code().equals(ManagedAssignments.UNLICENSED)) {
                return false;
            }
            throw refusal;
        }
    }

    /** How things stand where the grant is not any more what the finding says of it. */
    private static Optional<String> movedOn(AccessFinding finding, @Nullable AccessGrant grant, Act act) {
        AccessGrant.State found =
                finding.kind == AccessFinding.Kind.REMOVED ? AccessGrant.State.LOST : AccessGrant.State.ASSIGNED;
        if (grant == null) {
            return isGranted(finding, act)
                    ? Optional.of("The portal itself has granted this role meanwhile.")
                    : Optional.empty();
        }
        if (grant.state == found) {
            return Optional.empty();
        }
        return Optional.of("Nothing was decided, because this is not so any more: "
                + switch (grant.state) {
                    case WANTED, INVITED -> "the portal is giving the role again.";
                    case ASSIGNED -> "the role is there again.";
                    case LOST -> "the role was taken away outside of the portal.";
                    case ENDING -> "the portal is taking the role away.";
                    case ENDED -> "the access has ended.";
                });
    }

    private static boolean isGranted(AccessFinding finding, Act act) {
        return !Bulk.rows(
                        GRANTED,
                        Map.of(
                                "scope",
                                Scopes.key(finding.scope),
                                "principal",
                                Scopes.key(finding.principalId),
                                "role",
                                Scopes.key(finding.roleId),
                                "settled",
                                act.at().minus(Comparison.SETTLED)))
                .isEmpty();
    }

    private void follow(
            AccessFinding finding, @Nullable AccessGrant known, FindingRow shown, Decision decision, Act act) {
        Choice choice = decision.choice();
        if (choice == Choice.IGNORE) {
            return;
        }
        AccessGrant grant = known == null ? adopted(finding, shown, decision, act) : known;
        switch (choice) {
            case RESTORE -> {
                grant.restore(act);
                grants.wake(grant);
            }
            case CLOSE -> grant.close(Objects.requireNonNull(finding.reason), act);
            case ADOPT -> grant.takeOver(act);
            case REMOVE -> {
                // Also where somebody else gave it: the role is to be gone.
                grant.takeOver(act);
                grant.end(Objects.requireNonNull(finding.reason), act);
                grants.wake(grant);
            }
            case IGNORE -> {}
        }
    }

    private AccessGrant adopted(AccessFinding finding, FindingRow shown, Decision decision, Act act) {
        AccessGrant grant = NewGrants.adopt(
                finding.gallery,
                finding.definition,
                ResourceId.of(finding.scope),
                new Recipient(
                        shown.principalType(), finding.principalId, shown.who(), shown.mail(), decision.external()),
                finding.roleId,
                finding.assignment,
                finding.until,
                act);
        finding.grant = grant;
        grants.schedule(grant);
        return grant;
    }
}
