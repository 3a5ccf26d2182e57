package io.gallerist.access;

import io.gallerist.audit.Act;
import io.gallerist.azure.AzurePause;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.ResourceId;
import io.gallerist.execution.CarryOut;
import io.quarkus.arc.All;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One step of a grant: see what is due, let it look and act once, record what came of it. Each of the three is its own
 * short transaction or call, so a crash between any two loses nothing.
 */
@ApplicationScoped
class GrantSteps {
    /** A grant with nothing ahead keeps its task, so that every grant that has not ended has one. */
    private static final Duration IDLE = Duration.ofDays(30);
    /** The database rounds moments to microseconds, up as well as down. */
    private static final Duration ROUNDED = Duration.ofNanos(1_000);

    @Inject
    @All
    List<Due> dues;

    @Inject
    GrantPace pace;

    @Inject
    Grants grants;

    @Inject
    CarryOut carryOut;

    @Inject
    Overrun overrun;

    @Inject
    Clock clock;

    private record Begun(
            @Nullable Due due,
            @Nullable AccessGrant seen,
            @Nullable Instant lookAt) {}

    /** When the next step is due; empty when the grant has ended. */
    @ActivateRequestContext
    Optional<Instant> take(UUID id) {
        Begun begun = QuarkusTransaction.requiringNew().call(() -> begin(id));
        if (begun.due() == null || begun.seen() == null) {
            return Optional.ofNullable(begun.lookAt());
        }
        AccessGrant seen = begun.seen();
        Due.Effect effect = effect(begun.due(), seen);
        Optional<Instant> next = QuarkusTransaction.requiringNew().call(() -> record(seen, effect));
        // The end is only written down: its removal follows at once, before any other task gets its turn.
        return begun.due().isUrgent() && next.isPresent() ? take(id) : next;
    }

    /** What was decided while a step was being put back on the schedule is not left until then. */
    void catchUp(UUID id, Instant scheduled) {
        QuarkusTransaction.requiringNew().run(() -> {
            AccessGrant grant = AccessGrant.findById(id);
            if (next(grant).filter(scheduled.minus(ROUNDED)::isAfter).isPresent()) {
                grants.due(grant);
            }
        });
    }

    private Due.Effect effect(Due due, AccessGrant seen) {
        try {
            return due.take(seen, new GrantWriting(seen, clock));
        } catch (AzureRefusal refusal) {
            Log.infof("A step of grant %s was refused: %s %s", seen.id, refusal.code(), refusal.message());
            return (grant, act) -> pace.refused(grant, refusal, act);
        } catch (GrantWriting.Overtaken overtaken) {
            return (grant, act) -> {};
        } catch (RuntimeException mistake) {
            Log.errorf(mistake, "A step of grant %s went wrong", seen.id);
            return pace::mistaken;
        }
    }

    private Begun begin(UUID id) {
        AccessGrant grant = AccessGrant.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (grant == null || grant.isEnded()) {
            return new Begun(null, null, null);
        }
        Instant now = clock.instant();
        GrantAttempt.abandonOpen(id, now);
        Instant rounded = now.plus(ROUNDED);
        overrun.tell(grant, Act.byPortal(clock));
        if (!hasWork(grant, rounded)) {
            // What could not be done is not to be done any more, or was done by somebody else.
            grant.trouble.over();
        }
        Optional<Due> due = first(
                dues.stream()
                        .filter(one -> at(one, grant)
                                .filter(at -> !at.isAfter(rounded))
                                .isPresent())
                        .sorted(Comparator.comparingInt(Due::order))
                        .toList(),
                grant.trouble.tries);
        Optional<Instant> pause = due.filter(Due::asksAzure)
                .flatMap(one -> AzurePause.of(ResourceId.of(grant.scope).subscription(), now));
        if (pause.isPresent()) {
            grant.nextAt = pause.get();
        }
        return due.isPresent() && pause.isEmpty()
                ? new Begun(due.get(), grant, null)
                : new Begun(null, null, plan(grant));
    }

    private boolean hasWork(AccessGrant grant, Instant now) {
        return dues.stream()
                .filter(due -> !due.isUrgent())
                .anyMatch(due -> due.at(grant).filter(at -> !at.isAfter(now)).isPresent());
    }

    /** By order; but what is refused again and again does not keep the others from their turn. */
    private static Optional<Due> first(List<Due> all, int tries) {
        if (all.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(all.get(all.get(0).isUrgent() ? 0 : tries % all.size()));
    }

    private Optional<Instant> record(AccessGrant seen, Due.Effect effect) {
        AccessGrant grant = AccessGrant.findById(seen.id, LockModeType.PESSIMISTIC_WRITE);
        Act act = Act.byPortal(clock);
        if (grant.state == seen.state) {
            apply(effect, grant, act);
        }
        if (grant.state != seen.state && grant.request != null) {
            carryOut.wake(grant.request.id);
        }
        return grant.isEnded() ? Optional.empty() : Optional.of(plan(grant));
    }

    private void apply(Due.Effect effect, AccessGrant grant, Act act) {
        int tries = grant.trouble.tries;
        grant.nextAt = null;
        effect.on(grant, act);
        if (grant.trouble.tries == tries) {
            grant.trouble.over();
        }
        overrun.tell(grant, act);
    }

    private Instant plan(AccessGrant grant) {
        grants.prioritise(grant);
        return next(grant).orElse(clock.instant().plus(IDLE));
    }

    private Optional<Instant> next(AccessGrant grant) {
        return Stream.concat(
                        dues.stream().flatMap(due -> at(due, grant).stream()),
                        overrun.due(grant).filter(clock.instant()::isBefore).stream())
                .min(Comparator.naturalOrder());
    }

    private static Optional<Instant> at(Due due, AccessGrant grant) {
        return due.at(grant)
                .map(at -> due.isUrgent() || grant.nextAt == null || at.isAfter(grant.nextAt) ? at : grant.nextAt);
    }
}
