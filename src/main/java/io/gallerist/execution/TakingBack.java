package io.gallerist.execution;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.GalleryResources;
import io.gallerist.azure.Operation;
import io.gallerist.catalog.Departure;
import io.gallerist.execution.Creator.Made;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Deletes what a cancelled request had begun to create. Each step looks first: only what carries the request's tag and is
 * what was approved is deleted, so that a repeated step never hits what somebody else made under the name since.
 */
@ApplicationScoped
class TakingBack {
    private static final Set<String> SETTLED = Set.of("Succeeded", "Failed", "Canceled");
    /** A write without an answer may arrive this long after it was sent. */
    private static final Duration LATE = Duration.ofMinutes(5);

    @Inject
    GalleryResources resources;

    @Inject
    Provisioning provisioning;

    @Inject
    Clock clock;

    Outcome step(Creator creator, Work work, Writing writing) {
        Optional<Made> made = creator.made(work);
        Optional<Attempt> deletion =
                QuarkusTransaction.requiringNew().call(() -> Attempt.lastTakingBack(work.requestId()));
        if (made.isEmpty()) {
            return absent(creator, work, deletion);
        }
        if (!made.get().ours()) {
            return foreign(creator, work, deletion);
        }
        if (made.get().provisioningState().equals("Deleting")) {
            return deleting();
        }
        Optional<Operation> operation = accepted(deletion).flatMap(it -> operation(it, work));
        if (operation.isPresent() && !operation.get().isOver()) {
            return deleting();
        }
        if (operation.isPresent() && operation.get().hasSucceeded()) {
            return Outcome.wait("Azure says that it is deleted, and shows it still");
        }
        return operation.isPresent()
                ? notDeleted(String.valueOf(operation.get().message()))
                : delete(work, made.get(), writing);
    }

    private Outcome delete(Work work, Made made, Writing writing) {
        try {
            writing.write(() -> resources.delete(work.target()));
            return deleting();
        } catch (AzureRefusal refusal) {
            return switch (refusal.kind()) {
                case NOT_FOUND -> Outcome.goOn(() -> {});
                case CONFLICT ->
                    SETTLED.contains(made.provisioningState()) && !refusal.isTransient()
                            ? notDeleted(refusal.message())
                            : Outcome.wait("Azure does not delete it as long as it is working on it");
                case DENIED, INVALID -> notDeleted(refusal.message());
                default -> throw refusal;
            };
        }
    }

    private Outcome absent(Creator creator, Work work, Optional<Attempt> deletion) {
        if (accepted(deletion)
                .flatMap(it -> operation(it, work))
                .filter(operation -> !operation.isOver())
                .isPresent()) {
            return deleting();
        }
        if (deletion.isPresent() && deletion.get().outcome != Attempt.Outcome.REFUSED) {
            return gone(creator, work, "What Azure had begun was deleted.");
        }
        return mayStillCome(work)
                ? Outcome.wait("Azure does not show it yet")
                : gone(creator, work, "Azure has nothing of it.");
    }

    /** A write on its way, or one that Azure works on and that reads do not show yet. */
    private boolean mayStillCome(Work work) {
        if (provisioning
                .operation(work)
                .filter(operation -> !operation.isOver())
                .isPresent()) {
            return true;
        }
        return QuarkusTransaction.requiringNew()
                .call(() -> Attempt.mayArrive(
                        work.requestId(), work.startedAt(), clock.instant().minus(LATE)));
    }

    private Outcome foreign(Creator creator, Work work, Optional<Attempt> deletion) {
        return accepted(deletion).isPresent()
                ? gone(
                        creator,
                        work,
                        "What Azure had begun was deleted. Somebody has made another "
                                + work.target().name() + " since; it is left alone.")
                : new Outcome.Cancelled(
                        "What stands in Azure as " + work.target().name()
                                + " is not what was approved here: nothing was deleted."
                                + creator.stays(work),
                        () -> {});
    }

    private Outcome gone(Creator creator, Work work, String result) {
        return new Outcome.Cancelled(
                result + creator.stays(work), () -> Departure.of(List.of(work.target()), clock.instant()));
    }

    private static Outcome deleting() {
        return Outcome.wait("Azure is deleting what it had begun");
    }

    private static Outcome notDeleted(String why) {
        return new Outcome.NotCancelled(
                "It could not be cancelled, since Azure did not delete it: " + why + " It is followed to its end.");
    }

    private static Optional<Attempt> accepted(Optional<Attempt> deletion) {
        return deletion.filter(attempt -> attempt.outcome == Attempt.Outcome.ACCEPTED);
    }

    private Optional<Operation> operation(Attempt attempt, Work work) {
        return provisioning.operation(attempt.operationUrl, work.tenants());
    }
}
