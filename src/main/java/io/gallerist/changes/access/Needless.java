package io.gallerist.changes.access;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.gallerist.access.AccessGrant;
import io.gallerist.audit.Act;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.requests.Deciding;
import io.gallerist.requests.Request;
import io.gallerist.requests.Status;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/** Withdraws the wish for more time of access that has ended meanwhile: nobody is asked to decide on it any more. */
@ApplicationScoped
class Needless {
    static final String NAME = "withdraw-needless";

    private static final Duration EVERY = Duration.ofSeconds(30);
    private static final Set<Status> UNDECIDED = Set.of(Status.SUBMITTED, Status.SENT_BACK);

    @Inject
    Deciding deciding;

    @Inject
    Clock clock;

    @Produces
    @Singleton
    RecurringTask<Void> task() {
        return Tasks.recurring(NAME, FixedDelay.of(EVERY)).execute((instance, context) -> look());
    }

    /** Each in a transaction of its own, so that one that can't be withdrawn keeps no other back. */
    void look() {
        List<UUID> undecided = QuarkusTransaction.requiringNew()
                .call(() ->
                        Request.<Request>list("kind = ?1 and status in ?2", ExtendAccessKind.NAME, UNDECIDED).stream()
                                .map(request -> request.id)
                                .toList());
        for (UUID request : undecided) {
            try {
                QuarkusTransaction.requiringNew().run(() -> withdraw(request));
            } catch (RuntimeException mistake) {
                Log.errorf(mistake, "Request %s could not be withdrawn", request);
            }
        }
    }

    private void withdraw(UUID id) {
        Request request = Request.findById(id, LockModeType.PESSIMISTIC_WRITE);
        AccessGrant grant = AccessGrant.findById(
                CanonicalJson.read(request.change, ExtendAccess.class).grantId());
        if (UNDECIDED.contains(request.status) && (grant == null || grant.isOver())) {
            Act act = Act.byPortal(clock);
            String why = "The access that was to last longer has ended.";
            request.withdrawNeedless(why, act);
            deciding.leave(request, why, act);
        }
    }
}
