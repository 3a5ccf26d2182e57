package io.gallerist.execution;

import io.gallerist.audit.Act;
import io.gallerist.azure.AzurePause;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.Asked;
import io.gallerist.changes.ChangeKinds;
import io.gallerist.requests.Failure;
import io.gallerist.requests.Request;
import io.gallerist.requests.Status;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One step of a request: read what is wanted, let the carrier look and act once, record what came of it. Each of the
 * three is its own short transaction or call, so a crash between any two loses nothing.
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
    ExecutionSettings settings;

    @Inject
    Clock clock;

    /** When the next step is due; empty when the request has ended. */
    Optional<Instant> take(UUID requestId) {
        Begun begun = QuarkusTransaction.requiringNew().call(() -> begin(requestId));
        if (begun.work() == null) {
            return Optional.ofNullable(begun.lookAt());
        }
        Work work = begun.work();
        try {
            Outcome outcome = carrying.step(work, new Writing(requestId, clock));
            return QuarkusTransaction.requiringNew().call(() -> conclusion.of(work, outcome));
        } catch (AzureRefusal refusal) {
            Log.infof("Azure refused a step of request %s: %s %s", requestId, refusal.code(), refusal.message());
            return QuarkusTransaction.requiringNew().call(() -> conclusion.ofRefusal(work, refusal));
        } catch (RuntimeException mistake) {
            Log.errorf(mistake, "A step of request %s went wrong", requestId);
            return QuarkusTransaction.requiringNew().call(() -> conclusion.ofMistake(work));
        }
    }

    private record Begun(@Nullable Work work, @Nullable Instant lookAt) {
        static final Begun NOTHING = new Begun(null, null);
    }

    private Begun begin(UUID requestId) {
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
        Optional<Instant> pause = AzurePause.of(ResourceId.of(request.target).subscription(), now);
        if (pause.isPresent()) {
            request.lookAgain(pause.get(), "Azure asked the portal to slow down");
            return new Begun(null, pause.get());
        }
        if (request.status == Status.APPROVED) {
            request.takeTurn();
            Optional<String> before = before(request);
            if (before.isPresent()) {
                Instant turn = now.plus(settings.turn());
                request.lookAgain(turn, before.get());
                return new Begun(null, turn);
            }
            request.start(Act.byPortal(clock));
        }
        return new Begun(Work.of(request, asked(request).change().tenants()), null);
    }

    /** What has to end before this one can start, in words. */
    private Optional<String> before(Request request) {
        List<Request> builders = Request.buildingFrom(request.sourceKeys);
        return request.writingToSame()
                .map(writer -> writer.label() + " is writing to the same resource")
                .or(() -> request.writingWithin().map(writer -> writer.label() + " is writing to something in it"))
                .or(() -> request.removingAround().map(remover -> remover.label() + " is deleting what it is in"))
                .or(() -> builders.size() < settings.buildsPerSource()
                        ? Optional.empty()
                        : Optional.of(builders.get(0).label() + " is still building from the same source"));
    }

    private Asked<?> asked(Request request) {
        return kinds.read(request.kind, request.change);
    }
}
