package io.gallerist.changes.access;

import io.gallerist.access.AccessGrant;
import io.gallerist.access.Grants;
import io.gallerist.audit.Act;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.execution.Carrier;
import io.gallerist.execution.Outcome;
import io.gallerist.execution.Overtaken;
import io.gallerist.execution.Work;
import io.gallerist.execution.Writing;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;

/** Writes another end to the grant: Azure has no part in it. */
@ApplicationScoped
class ExtendAccessCarrier implements Carrier {
    @Inject
    Grants grants;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return ExtendAccessKind.NAME;
    }

    @Override
    public Outcome step(Work work, Writing writing) {
        ExtendAccess change = CanonicalJson.read(work.change(), ExtendAccess.class);
        boolean isOver =
                QuarkusTransaction.requiringNew().call(() -> locked(change).isOver());
        return isOver
                ? Outcome.failed(
                        "AccessEnded",
                        "The access ended before its end could be moved.",
                        "Ask for access again if it is still needed.")
                : new Outcome.Succeeded(null, () -> extend(change));
    }

    private static AccessGrant locked(ExtendAccess change) {
        return Objects.requireNonNull(AccessGrant.findById(change.grantId(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Never to an earlier end than it has got by now, and never to one where it has none. */
    private void extend(ExtendAccess change) {
        AccessGrant grant = locked(change);
        if (grant.isOver()) {
            throw new Overtaken();
        }
        Instant until = grant.until;
        if (until != null && until.isBefore(change.end())) {
            grant.extend(change.end(), Act.byPortal(clock));
            grants.wake(grant);
        }
    }
}
