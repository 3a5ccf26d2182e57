package io.gallerist.changes.access;

import io.gallerist.access.AccessGrant;
import io.gallerist.access.AccessSettings;
import io.gallerist.audit.Act;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Directory;
import io.gallerist.azure.DirectoryUser;
import io.gallerist.azure.Invitation;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.RoleAssignment;
import io.gallerist.azure.RoleAssignments;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.execution.Carrier;
import io.gallerist.execution.Outcome;
import io.gallerist.execution.Work;
import io.gallerist.execution.Writing;
import io.gallerist.requests.Request;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Find the person by mail, else invite; assign the role under a name made of scope, person and role; read it back.
 * Each step may be repeated: an invitation of a known mail gives the same guest, an assignment of the same name the
 * same assignment.
 */
@ApplicationScoped
class ShareGalleryCarrier implements Carrier {
    /** A guest fresh from an invitation is unknown to ARM for a while; recorded: 12 refusals in 86 seconds. */
    private static final String NOT_KNOWN_YET = "PrincipalNotFound";

    private static final String ASSIGNED_OTHERWISE = "RoleAssignmentExists";

    @Inject
    Directory directory;

    @Inject
    RoleAssignments assignments;

    @Inject
    AccessSettings settings;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return ShareGalleryKind.NAME;
    }

    @Override
    public Outcome step(Work work, Writing writing) {
        ShareGallery change = CanonicalJson.read(work.change(), ShareGallery.class);
        String principal = QuarkusTransaction.requiringNew().call(() -> AccessGrant.ofRequest(work.requestId())
                .map(grant -> grant.principalId)
                .orElse(null));
        return principal == null ? findOrInvite(work, change, writing) : assign(work, change, principal, writing);
    }

    private Outcome findOrInvite(Work work, ShareGallery change, Writing writing) {
        Optional<DirectoryUser> known = directory.findByMail(change.mail());
        if (known.isPresent()) {
            if (!known.get().enabled()) {
                return Outcome.failed(
                        "AccountDisabled",
                        change.mail() + " is blocked in the directory.",
                        "Ask the directory's administrators to unblock the account, then share again.");
            }
            return Outcome.goOn(() -> know(work, change, known.get()));
        }
        Invitation invitation =
                writing.write(() -> directory.invite(change.mail(), settings.portalUrl() + "/shared", null));
        return Outcome.goOn(() -> grant(work, change).invited(invitation.userId(), Act.byPortal(clock)));
    }

    /** A guest who was not there at the first look came by an invitation whose answer was lost in a crash. */
    private void know(Work work, ShareGallery change, DirectoryUser user) {
        AccessGrant grant = grant(work, change);
        if (user.guest() && writesBefore(work)) {
            grant.invited(user.id(), Act.byPortal(clock));
        } else {
            grant.found(user);
        }
    }

    private static boolean writesBefore(Work work) {
        return work.attempts() > 0;
    }

    private Outcome assign(Work work, ShareGallery change, String principal, Writing writing) {
        ResourceId scope = ResourceId.of(change.scope());
        UUID name = RoleAssignments.nameFor(scope, principal, change.roleId());
        Optional<RoleAssignment> found = assignments.read(scope, name);
        if (found.isPresent()) {
            return new Outcome.Succeeded(null, () -> grant(work, change).assigned(name, Act.byPortal(clock)));
        }
        try {
            writing.write(() -> assignments.assign(scope, principal, "User", change.roleId()));
        } catch (AzureRefusal refusal) {
            if (NOT_KNOWN_YET.equals(refusal.code())) {
                return Outcome.wait("Azure does not know the guest yet; that can take some minutes");
            }
            if (ASSIGNED_OTHERWISE.equals(refusal.code())) {
                return assignedOtherwise(work, change, scope, principal);
            }
            throw refusal;
        }
        return Outcome.goOn(() -> {});
    }

    /** The same person has the same role here already, under a name that somebody else chose. */
    private Outcome assignedOtherwise(Work work, ShareGallery change, ResourceId scope, String principal) {
        UUID name = nameInAzure(scope, principal, change.roleId());
        if (name == null) {
            return Outcome.wait("Azure says that the role is assigned but does not list it yet");
        }
        return new Outcome.Succeeded(null, () -> grant(work, change).assigned(name, Act.byPortal(clock)));
    }

    private @Nullable UUID nameInAzure(ResourceId scope, String principal, String roleId) {
        String next = null;
        do {
            var page = assignments.at(scope, next);
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

    private static AccessGrant grant(Work work, ShareGallery change) {
        Request request = Request.findById(work.requestId());
        return AccessGrant.of(request, change.scope(), change.mail(), change.roleId());
    }
}
