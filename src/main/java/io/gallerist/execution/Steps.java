package io.gallerist.execution;

import io.gallerist.audit.Act;
import io.gallerist.azure.AzurePause;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.Asked;
import io.gallerist.changes.ChangeKinds;
import io.gallerist.requests.Deciding;
import io.gallerist.requests.Failure;
import io.gallerist.requests.Request;
import io.gallerist.requests.Status;
import io.gallerist.requests.Turn;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a request: read what is wanted, let the carrier look and act once, record what came of it. Each of the
 * three is its own short transaction or call, so a crash between any two loses nothing. As long as nothing has gone to
 * Azure the holds and the directory are asked before.
 */
@ApplicationScoped
class Steps {
    @Inject
    Carrying carrying;

    @Inject
    ChangeKinds kinds;

    @Inject
    Conclusion conclusion;

    @Inject
    Holds holds;

    @Inject
    ExecutionSettings settings;

    @Inject
    Clock clock;

    /** When the next step is due; empty when the request has ended. */
    Optional<Instant> take(UUID requestId) {
        Begun begun = QuarkusTransaction.requiringNew().call(() -> begin(requestId, null));
        if (begun.toConfirm() == null) {
            return go(begun);
        }
        Optional<Outcome.Moved> lapsed;
        try {
            lapsed = carrying.lapsed(begun.toConfirm());
        } catch (AzureRefusal refusal) {
            return unasked(begun.toConfirm(), refusal);
        } catch (RuntimeException mistake) {
            return mistaken(begun.toConfirm(), mistake);
        }
        if (lapsed.isPresent()) {
            return moved(begun.toConfirm(), lapsed.get());
        }
        Integer confirmed = begun.revision();
        Begun again = QuarkusTransaction.requiringNew().call(() -> begin(requestId, confirmed));
        // Somebody has been at it while the directory was asked: it is asked once more.
        return again.toConfirm() == null ? go(again) : Optional.of(clock.instant());
    }

    private Optional<Instant> go(Begun begun) {
        return begun.work() == null ? Optional.ofNullable(begun.lookAt()) : step(begun.work());
    }

    private Optional<Instant> step(Work work) {
        UUID requestId = work.requestId();
        try {
            Outcome outcome = carrying.step(work, new Writing(requestId, work.status(), clock));
            if (outcome instanceof Outcome.Moved moved) {
                return moved(work, moved);
            }
            return QuarkusTransaction.requiringNew().call(() -> conclusion.of(work, outcome));
        } catch (AzureRefusal refusal) {
            Log.infof("Azure refused a step of request %s: %s %s", requestId, refusal.code(), refusal.message());
            return QuarkusTransaction.requiringNew().call(() -> conclusion.ofRefusal(work, refusal));
        } catch (Overtaken overtaken) {
            return QuarkusTransaction.requiringNew().call(() -> conclusion.ofOvertaken(work));
        } catch (RuntimeException mistake) {
            return mistaken(work, mistake);
        }
    }

    private Optional<Instant> moved(Work work, Outcome.Moved moved) {
        Deciding.Entering entering;
        try {
            entering = carrying.prepare(work, moved);
        } catch (AzureRefusal refusal) {
            Log.infof("Who decides on request %s can't be asked: %s", work.requestId(), refusal.code());
            return QuarkusTransaction.requiringNew().call(() -> conclusion.ofUnprepared(work, refusal));
        } catch (RuntimeException mistake) {
            return mistaken(work, mistake);
        }
        try {
            return QuarkusTransaction.requiringNew().call(() -> conclusion.ofMoved(work, moved, entering));
        } catch (RuntimeException mistake) {
            return mistaken(work, mistake);
        }
    }

    private Optional<Instant> unasked(Work work, AzureRefusal refusal) {
        Log.infof("The directory could not be asked about request %s: %s", work.requestId(), refusal.code());
        return QuarkusTransaction.requiringNew().call(() -> conclusion.ofUnasked(work, refusal));
    }

    private Optional<Instant> mistaken(Work work, RuntimeException mistake) {
        Log.errorf(mistake, "A step of request %s went wrong", work.requestId());
        return QuarkusTransaction.requiringNew()
                .call(() -> conclusion.ofMistake(work, carrying.isPatient(work.kind())));
    }

    /**
     * What a step begins with.
     *
     * @param work what to do now
     * @param toConfirm what could go on, if its approvals still stand: the directory has to be asked before
     * @param revision of what is to be confirmed
     * @param lookAt when it is due again where there is nothing to do
     */
    private record Begun(
            @Nullable Work work,
            @Nullable Work toConfirm,
            @Nullable Integer revision,
            @Nullable Instant lookAt) {
        static final Begun NOTHING = new Begun(null, null, null, null);

        static Begun later(Instant at) {
            return new Begun(null, null, null, at);
        }
    }

    /** @param confirmed the revision whose approvals were found to stand just now */
    private Begun begin(UUID requestId, @Nullable Integer confirmed) {
        Request request = Request.findById(requestId, LockModeType.PESSIMISTIC_WRITE);
        if (!request.status.isMoving()) {
            return Begun.NOTHING;
        }
        if (!request.digestNow().equals(request.approvedDigest)) {
            request.fail(
                    new Failure(
                            "DigestMismatch",
                            "What is stored is not what was approved.",
                            "The portal writes nothing more for it. Ask again, and tell an administrator."),
                    Act.byPortal(clock));
            return Begun.NOTHING;
        }
        Instant now = clock.instant();
        Work work = Work.of(request, asked(request).change().tenants());
        boolean waiting = request.status == Status.APPROVED || work.isUntried();
        Optional<Held> held = waiting ? holds.on(request, now) : Optional.empty();
        if (held.isPresent()) {
            if (request.status == Status.SUBMITTING) {
                request.stepBack("It starts later, " + held.get().why() + ".", Act.byPortal(clock));
            }
            request.hold(held.get().until(), held.get().why());
            return Begun.later(earlier(held.get().until(), now.plus(settings.hold())));
        }
        Optional<Instant> pause = AzurePause.of(ResourceId.of(request.target).subscription(), now);
        if (pause.isPresent()) {
            request.lookAgain(pause.get(), "Azure asked the portal to slow down");
            return Begun.later(pause.get());
        }
        if (request.status == Status.APPROVED) {
            Optional<String> before = before(Turn.take(request));
            if (before.isPresent()) {
                Instant later = now.plus(settings.turn());
                request.lookAgain(later, before.get());
                return Begun.later(later);
            }
        }
        if (waiting && !Objects.equals(confirmed, request.revision)) {
            return new Begun(null, work, request.revision, null);
        }
        if (request.status == Status.APPROVED) {
            request.start(Act.byPortal(clock));
            return new Begun(Work.of(request, work.tenants()), null, null, null);
        }
        return new Begun(work, null, null, null);
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** What has to end before this one can start, in words. */
    private Optional<String> before(Turn turn) {
        List<Request> builders = turn.buildingFromSame();
        return turn.writingToSame()
                .map(writer -> writer.label() + " is writing to the same resource")
                .or(() -> turn.writingWithin().map(writer -> writer.label() + " is writing to something in it"))
                .or(() -> turn.removingAround().map(remover -> remover.label() + " is deleting what it is in"))
                .or(() -> builders.size() < settings.buildsPerSource()
                        ? Optional.empty()
                        : Optional.of(builders.get(0).label() + " is still building from the same source"));
    }

    private Asked<?> asked(Request request) {
        return kinds.read(request.kind, request.change);
    }
}
