package io.gallerist.execution;

import io.gallerist.audit.Act;
import io.gallerist.azure.AzurePause;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Replication;
import io.gallerist.azure.ResourceId;
import io.gallerist.requests.Deciding;
import io.gallerist.requests.Failure;
import io.gallerist.requests.Request;
import io.gallerist.requests.Status;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Records what came of a step, in the caller's transaction, and says when the next one is due, if any. */
@ApplicationScoped
class Conclusion {
    @Inject
    Pace pace;

    @Inject
    ExecutionSettings settings;

    @Inject
    Deciding deciding;

    @Inject
    Clock clock;

    Optional<Instant> of(Work work, Outcome outcome) {
        Request request = lock(work);
        if (request.status != work.status()) {
            // Another replica took this step meanwhile; what it recorded stands.
            return soonUnlessEnded(request);
        }
        if (outcome instanceof Outcome.Accepted accepted) {
            accepted.effect().run();
            Attempt.abandonOpen(request.id, clock.instant());
            request.follow(Act.byPortal(clock));
            return again(request, null);
        }
        if (outcome instanceof Outcome.Underway underway) {
            observe(request, underway.replication());
            underway.effect().run();
            return underway.atOnce() ? atOnce(request) : again(request, underway.waitsFor());
        }
        if (outcome instanceof Outcome.Awaiting awaiting) {
            Instant later = clock.instant().plus(settings.slowestLook());
            request.lookAgain(later, awaiting.waitsFor());
            return Optional.of(later);
        }
        if (outcome instanceof Outcome.Succeeded succeeded) {
            observe(request, succeeded.replication());
            succeeded.effect().run();
            Attempt.abandonOpen(request.id, clock.instant());
            request.succeed(Act.byPortal(clock));
        } else if (outcome instanceof Outcome.Cancelled cancelled) {
            Attempt.abandonOpen(request.id, clock.instant());
            cancelled.effect().run();
            RegionState.forget(request.id);
            request.takenBack(cancelled.result(), Act.byPortal(clock));
        } else if (outcome instanceof Outcome.NotCancelled notCancelled) {
            request.goOn(notCancelled.why(), Act.byPortal(clock));
            return atOnce(request);
        } else if (outcome instanceof Outcome.Failed failed) {
            observe(request, failed.replication());
            failed.effect().run();
            fail(request, failed.failure());
        }
        return Optional.empty();
    }

    /** Nothing of what was decided counts any more: the request is reviewed as it is asked for now. */
    Optional<Instant> ofMoved(Work work, Outcome.Moved moved, Deciding.Entering entering) {
        Request request = lock(work);
        if (request.status != work.status()) {
            return soonUnlessEnded(request);
        }
        Act act = Act.byPortal(clock);
        Attempt.abandonOpen(request.id, clock.instant());
        deciding.leave(request, moved.why(), act);
        request.reviewAgain(moved.rebased(), moved.why(), act);
        entering.enter(request, act);
        return Optional.empty();
    }

    Optional<Instant> ofRefusal(Work work, AzureRefusal refusal) {
        Request request = lock(work);
        if (request.status != work.status()) {
            return soonUnlessEnded(request);
        }
        if (refusal.kind() == AzureRefusal.Kind.THROTTLED) {
            Instant until = pause(refusal);
            if (refusal.isOfDirectory()) {
                request.lookAgain(until, "The directory asked the portal to slow down");
                return Optional.of(until);
            }
            AzurePause.keepAway(ResourceId.of(request.target).subscription(), until);
            request.lookAgain(until, "Azure asked the portal to slow down");
            return Optional.of(until);
        }
        boolean mayHaveArrived =
                refusal.kind() == AzureRefusal.Kind.CONFLICT && Attempt.mayHaveArrived(request.id, work.startedAt());
        // What Azure has begun is followed to its end: a refused look is no refused write.
        if (refusal.isTransient() || mayHaveArrived || request.status != Status.SUBMITTING) {
            return again(request, "Azure did not answer as hoped: " + refusal.message());
        }
        fail(request, new Failure(refusal.code(), refusal.message(), refusal.advice()));
        return Optional.empty();
    }

    /**
     * The directory could not be asked whether a request may start: it is asked again without end, and whatever it said,
     * no subscription is left alone for it. What has not sent anything yet gives up its turn.
     */
    Optional<Instant> ofUnasked(Work work, AzureRefusal refusal) {
        Request request = lock(work);
        if (request.status != work.status()) {
            return soonUnlessEnded(request);
        }
        String words = "The directory could not be asked whether its approvals still stand: " + refusal.message();
        if (work.isUntried()) {
            request.stepBack(words, Act.byPortal(clock));
        }
        Instant until = pause(refusal);
        request.lookAgain(until, words);
        return Optional.of(until);
    }

    /** As {@link #ofUnasked}, where it is to be reviewed again: it keeps its turn, since it would find the same again. */
    Optional<Instant> ofUnprepared(Work work, AzureRefusal refusal) {
        Request request = lock(work);
        if (request.status != work.status()) {
            return soonUnlessEnded(request);
        }
        Instant until = pause(refusal);
        request.lookAgain(until, "The directory could not be asked who decides on it again: " + refusal.message());
        return Optional.of(until);
    }

    private Instant pause(AzureRefusal refusal) {
        return clock.instant().plus(Optional.ofNullable(refusal.retryAfter()).orElse(settings.pause()));
    }

    /** The portal's own mistake: tried again like a passing fault, so that a mended portal goes on with it. */
    Optional<Instant> ofMistake(Work work, boolean patient) {
        Request request = lock(work);
        if (request.status.isEnded()) {
            return Optional.empty();
        }
        String words = "The portal made a mistake, which is in its log; it tries again";
        return patient ? lookAgain(request, words) : again(request, words);
    }

    /** Nothing was written: what overtook the step says how to go on. */
    Optional<Instant> ofOvertaken(Work work) {
        return soonUnlessEnded(lock(work));
    }

    private Optional<Instant> soonUnlessEnded(Request request) {
        return request.status.isMoving() ? atOnce(request) : Optional.empty();
    }

    private Optional<Instant> atOnce(Request request) {
        Instant now = clock.instant();
        request.lookAgain(now, null);
        return Optional.of(now);
    }

    private Optional<Instant> again(Request request, @Nullable String waitsFor) {
        Instant now = clock.instant();
        Instant started = since(request, now);
        if (Duration.between(started, now).compareTo(settings.giveUp()) > 0) {
            fail(
                    request,
                    new Failure(
                            "GaveUp",
                            waitsFor == null ? "Azure has not finished it." : waitsFor + ".",
                            "The portal stopped following it. Look in Azure how far it is, then ask again."));
            return Optional.empty();
        }
        return lookAgain(request, waitsFor);
    }

    private Optional<Instant> lookAgain(Request request, @Nullable String waitsFor) {
        Instant now = clock.instant();
        Instant next = pace.next(since(request, now), now);
        request.lookAgain(next, waitsFor);
        return Optional.of(next);
    }

    /** Of a cancellation that is under way its own beginning counts. */
    private static Instant since(Request request, Instant now) {
        Instant since = request.status == Status.CANCELLING ? request.cancelAskedAt : request.startedAt;
        return since == null ? now : since;
    }

    private void fail(Request request, Failure failure) {
        Attempt.abandonOpen(request.id, clock.instant());
        request.fail(failure, Act.byPortal(clock));
    }

    private void observe(Request request, @Nullable Replication replication) {
        if (replication != null) {
            RegionState.observe(request.id, replication, clock.instant());
        }
    }

    private static Request lock(Work work) {
        return Request.findById(work.requestId(), LockModeType.PESSIMISTIC_WRITE);
    }
}
