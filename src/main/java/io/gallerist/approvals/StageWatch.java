package io.gallerist.approvals;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.requests.Request;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reminds of stages that wait, lets their alternates decide, and ends those that nobody decided in time. */
@ApplicationScoped
class StageWatch {
    private static final int BATCH = 50;

    @Inject
    Clock clock;

    private record Due(UUID stage, UUID request) {}

    /** Each stage in a transaction of its own, so that one that can't be moved keeps no other back. */
    void look() {
        Instant now = clock.instant();
        UUID last = new UUID(0, 0);
        List<Due> due;
        do {
            UUID after = last;
            due = QuarkusTransaction.requiringNew().call(() -> due(after, now));
            for (Due one : due) {
                last = one.stage();
                try {
                    QuarkusTransaction.requiringNew().run(() -> move(one));
                } catch (RuntimeException mistake) {
                    Log.errorf(mistake, "A stage of request %s could not be moved on", one.request());
                }
            }
        } while (due.size() == BATCH);
    }

    private static List<Due> due(UUID after, Instant now) {
        return Stage.getEntityManager()
                .createQuery(
                        "select s.id, s.requestId from Stage s where s.state = OPEN and s.dueAt <= :now and s.id > :after"
                                + " order by s.id",
                        Object[].class)
                .setParameter("now", now)
                .setParameter("after", after)
                .setMaxResults(BATCH)
                .getResultList()
                .stream()
                .map(row -> new Due((UUID) row[0], (UUID) row[1]))
                .toList();
    }

    /** Locked as a decision locks it: of an approval in the last moment and the expiry one finds the other done. */
    private void move(Due due) {
        Request request = Objects.requireNonNull(Request.findById(due.request(), LockModeType.PESSIMISTIC_WRITE));
        Stage stage = Stage.findById(due.stage());
        Act act = Act.byPortal(clock);
        if (!stage.isOpen()) {
            return;
        }
        if (isPast(stage.expireAt, act.at())) {
            stage.end(Stage.State.EXPIRED, act.at());
            stage.round.stop(act.at());
            request.expire(
                    "Nobody decided on the stage " + stage.name + " within " + stage.expireAfter + " hours.", act);
        } else if (stage.escalatedAt == null && isPast(stage.escalateAt, act.at())) {
            stage.escalate(act.at());
            tell(request, stage, "review-escalated", act);
        } else if (stage.remindedAt == null && isPast(stage.remindAt, act.at())) {
            stage.remind(act.at());
            tell(request, stage, "review-reminded", act);
        }
    }

    private static boolean isPast(@Nullable Instant at, Instant now) {
        return at != null && !at.isAfter(now);
    }

    private static void tell(Request request, Stage stage, String verb, Act act) {
        AuditTrail.done(act, "request." + verb, request.subject(), Map.of("stage", stage.name));
    }
}
