package io.gallerist.access;

import io.gallerist.audit.Act;
import io.gallerist.people.StandingChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Who left the directory keeps no access, and neither does who stays blocked there. What ends does not come back by
 * itself, so one look alone ends nothing: a list or a replica of the directory may miss somebody for a moment, and an
 * account may be blocked for an afternoon.
 */
@ApplicationScoped
class Leaving {
    @Inject
    Grants grants;

    @Inject
    AccessSettings settings;

    @Inject
    Clock clock;

    /** One look of somebody else's: the watch goes on from there. */
    void noted(@Observes StandingChanged change) {
        if (change.left()) {
            Act act = Act.byPortal(clock);
            OpenGrants.of(change.person().objectId).stream()
                    .filter(grant -> grant.missedAt == null && grant.blockedAt == null)
                    .forEach(grant -> grant.missedAt = act.at());
        }
    }

    /** The directory does not know who has it; in the transaction that is under way, as all that follows. */
    void missing(String principalId) {
        Act act = Act.byPortal(clock);
        OpenGrants.of(principalId).stream().filter(grant -> !isFresh(grant)).forEach(grant -> missed(grant, act));
    }

    void missed(AccessGrant grant, Act act) {
        grant.blockedAt = null;
        if (grant.missedAt == null) {
            grant.missedAt = act.at();
        } else if (!grant.missedAt.plus(settings.missing()).isAfter(act.at())) {
            end(
                    grant,
                    grant.principalType.equals(Recipient.USER)
                            ? " left the directory."
                            : " was deleted in the directory.",
                    act);
        }
    }

    void blocked(String principalId) {
        Act act = Act.byPortal(clock);
        OpenGrants.of(principalId).forEach(grant -> {
            grant.missedAt = null;
            if (grant.blockedAt == null) {
                grant.blockedAt = act.at();
            } else if (!grant.blockedAt.plus(settings.blocked()).isAfter(act.at())) {
                end(grant, " stayed blocked in the directory.", act);
            }
        });
    }

    void present(String principalId) {
        OpenGrants.of(principalId).forEach(grant -> {
            grant.missedAt = null;
            grant.blockedAt = null;
        });
    }

    /** Not every part of the directory knows a new guest at once. */
    private boolean isFresh(AccessGrant grant) {
        Instant since = clock.instant().minus(settings.missing());
        return Stream.of(grant.invitation.at, grant.assignedAt).anyMatch(at -> at != null && at.isAfter(since));
    }

    private void end(AccessGrant grant, String because, Act act) {
        grant.end(grant.who() + because, act);
        grants.wake(grant);
    }
}
