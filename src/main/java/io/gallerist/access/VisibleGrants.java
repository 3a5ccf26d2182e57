package io.gallerist.access;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.people.CurrentPerson;
import io.gallerist.web.NotFound;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.UUID;

/**
 * Looking up is being allowed: owners of the gallery, administrators and auditors see a grant, who asked for it, and
 * whom it is for. Anything else is not found.
 */
@ApplicationScoped
class VisibleGrants {
    @Inject
    CurrentPerson me;

    @Inject
    Clock clock;

    /** @throws NotFound for what there is not, and for what this person may not know of */
    AccessGrant one(UUID id) {
        AccessGrant grant = AccessGrant.<AccessGrant>find(
                        "from AccessGrant g join fetch g.gallery left join fetch g.request left join fetch g.askedBy"
                                + " left join fetch g.endedBy where g.id = ?1",
                        id)
                .firstResultOptional()
                .orElseThrow(NotFound::new);
        if (!me.isAuditor() && !manages(grant) && !isConcerned(grant)) {
            throw refused(grant, "access.open", "this person may not see it");
        }
        return grant;
    }

    /** To change, in the transaction that is under way: by those who manage it, and by those whom it concerns. */
    AccessGrant toChange(UUID id, String action) {
        AccessGrant.findById(id, LockModeType.PESSIMISTIC_WRITE);
        AccessGrant grant = one(id);
        if (!manages(grant) && !isConcerned(grant)) {
            throw refused(grant, action, "neither manages it nor has asked for it");
        }
        return grant;
    }

    /** Owners and administrators. */
    boolean manages(AccessGrant grant) {
        return me.isAdministrator() || grant.gallery.isOwnedBy(me.id());
    }

    /** Who asked for it, for whom it was asked, and who has it. Who adopted it only decided on it. */
    boolean isConcerned(AccessGrant grant) {
        return isOwn(grant)
                || grant.request != null
                        && (grant.request.belongsTo(me.id())
                                || grant.askedBy != null && grant.askedBy.id.equals(me.id()));
    }

    boolean isOwn(AccessGrant grant) {
        return me.objectId().equals(grant.principalId);
    }

    /** Those who manage it, and who has it; who asked for it only as long as nobody else's request relies on it. */
    boolean mayEnd(AccessGrant grant) {
        return manages(grant) || isOwn(grant) || isConcerned(grant) && !OpenGrants.isShared(grant);
    }

    /** To end, in the transaction that is under way. */
    AccessGrant toEnd(UUID id) {
        AccessGrant grant = toChange(id, "access.end");
        if (!mayEnd(grant)) {
            throw refused(grant, "access.end", "somebody else's request relies on it");
        }
        return grant;
    }

    private NotFound refused(AccessGrant grant, String action, String why) {
        AuditTrail.refused(Act.by(me.get(), clock), action, grant.subject(), why);
        return new NotFound();
    }
}
