package io.gallerist.changes.access;

import io.gallerist.access.AccessGrant;
import io.gallerist.access.Grants;
import io.gallerist.access.NewGrants;
import io.gallerist.access.Recipient;
import io.gallerist.audit.Act;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.execution.Carrier;
import io.gallerist.execution.Outcome;
import io.gallerist.execution.Work;
import io.gallerist.execution.Writing;
import io.gallerist.requests.Failure;
import io.gallerist.requests.Request;
import io.gallerist.requests.Status;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns what was approved into one grant a recipient, all at once, and tells how far they are: each goes its own way. */
@ApplicationScoped
class ShareAccessCarrier implements Carrier {
    @Inject
    Grants grants;

    @Inject
    Clock clock;

    @Override
    public String kind() {
        return ShareAccessKind.NAME;
    }

    @Override
    public boolean isPatient() {
        return true;
    }

    @Override
    public Outcome step(Work work, Writing writing) {
        if (work.status() == Status.SUBMITTING) {
            return new Outcome.Accepted(() -> open(work));
        }
        List<AccessGrant> all = QuarkusTransaction.requiringNew().call(() -> AccessGrant.ofRequest(work.requestId()));
        long given = all.stream().filter(AccessGrant::wasGiven).count();
        boolean settled = all.stream().allMatch(grant -> grant.wasGiven() || grant.isEnded());
        if (!settled) {
            return new Outcome.Awaiting(given + " of " + all.size() + (given == 1 ? " has access" : " have access"));
        }
        return given > 0 ? new Outcome.Succeeded(null, () -> {}) : nobody();
    }

    /** In the transaction that holds the request: a cancellation at the same moment finds all of it done, or nothing. */
    private void open(Work work) {
        ShareAccess change = CanonicalJson.read(work.change(), ShareAccess.class);
        Request request = Request.findById(work.requestId());
        Act act = Act.byPortal(clock);
        for (Recipient recipient : change.recipients()) {
            grants.schedule(NewGrants.of(
                    request, ResourceId.of(change.scope()), recipient, change.roleId(), until(change.until()), act));
        }
    }

    private static @Nullable Instant until(@Nullable String text) {
        return text == null ? null : Instant.parse(text);
    }

    private static Outcome nobody() {
        return new Outcome.Failed(
                new Failure(
                        "NobodyGotAccess",
                        "All of it was ended before anybody had access.",
                        "Ask again if it is still needed."),
                null,
                () -> {});
    }
}
