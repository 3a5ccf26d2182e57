package io.gallerist.changes.removal;

import io.gallerist.azure.Operation;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.removal.Left.Seen;
import io.gallerist.execution.Attempt;
import io.gallerist.execution.Provisioning;
import io.gallerist.execution.Work;
import io.gallerist.requests.Failure;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Tells by state and operation how each deletion stands that was begun, and what can be begun next. */
@ApplicationScoped
class Following {
    static final String AGAIN = "When you ask again, what is gone already is left out.";

    private static final Set<String> BUSY = Set.of("Creating", "Updating", "Migrating");
    /** Azure goes on showing for a while what its operation says is deleted. */
    private static final Duration LAG = Duration.ofHours(1);

    @Inject
    Provisioning provisioning;

    @Inject
    Clock clock;

    Standing of(Work work, Left left) {
        List<ResourceId> ids = left.next().stream().map(Seen::id).toList();
        Map<ResourceId, Attempt> tried =
                QuarkusTransaction.requiringNew().call(() -> Attempt.lastOn(work.requestId(), ids));
        List<ResourceId> running = new ArrayList<>();
        List<ResourceId> busy = new ArrayList<>();
        List<ResourceId> ready = new ArrayList<>();
        List<Failure> failures = new ArrayList<>();
        left.foreign().stream().findFirst().map(Following::foreign).ifPresent(failures::add);
        left.anew().stream().findFirst().map(Following::anew).ifPresent(failures::add);
        for (Seen seen : left.next()) {
            if (seen.state().equals("Deleting")) {
                running.add(seen.id());
                continue;
            }
            Optional<Begun> begun = begun(tried.get(seen.id()));
            if (begun.isPresent()
                    && begun.get().operation().hasSucceeded()
                    && !begun.get().isLagging()) {
                failures.add(back(seen.id()));
            } else if (begun.isPresent() && hasFailed(begun.get().operation())) {
                failures.add(failed(seen.id(), begun.get().operation()));
            } else if (begun.isPresent()) {
                running.add(seen.id());
            } else {
                (BUSY.contains(seen.state()) ? busy : ready).add(seen.id());
            }
        }
        boolean isRefused = ready.stream()
                .anyMatch(id -> tried.containsKey(id) && tried.get(id).outcome == Attempt.Outcome.REFUSED);
        if (isRefused && !running.isEmpty()) {
            // Nothing new is begun: once what runs is over, the one that Azure refused is tried a last time.
            ready.clear();
        }
        return new Standing(running, busy, ready, failures.isEmpty() ? null : failures.get(0));
    }

    private record Begun(Operation operation, boolean isLagging) {}

    /** Empty for what Azure has not taken, as far as is known, and for what it has forgotten. */
    private Optional<Begun> begun(@Nullable Attempt attempt) {
        if (attempt == null || attempt.outcome != Attempt.Outcome.ACCEPTED) {
            return Optional.empty();
        }
        return provisioning
                .operation(attempt.operationUrl, Set.of())
                .map(operation -> new Begun(operation, isRecent(attempt)));
    }

    /** Whether the portal itself has deleted what was in it, so lately that Azure may still count it. */
    boolean hasJustEmptied(Work work, ResourceId id, Left left) {
        List<ResourceId> inside = left.gone().stream()
                .filter(gone -> gone.parent().filter(id::equals).isPresent())
                .toList();
        return QuarkusTransaction.requiringNew().call(() -> Attempt.lastOn(work.requestId(), inside)).values().stream()
                .anyMatch(attempt -> attempt.outcome != Attempt.Outcome.REFUSED && isRecent(attempt));
    }

    private boolean isRecent(Attempt attempt) {
        return clock.instant().isBefore(attempt.startedAt.plus(LAG));
    }

    private static boolean hasFailed(Operation operation) {
        return operation.isOver() && !operation.hasSucceeded();
    }

    private static Failure foreign(ResourceId id) {
        return new Failure(
                "NotApproved",
                Wording.capital(Level.named(id)) + " is there, too, and nobody approved that it goes.",
                "Look why it was added. " + AGAIN);
    }

    private static Failure anew(ResourceId id) {
        return new Failure(
                "NotApproved",
                Wording.capital(Level.named(id))
                        + " is not the one that was approved to go: it was published at another time.",
                "Somebody made it anew: look at it. " + AGAIN);
    }

    private static Failure back(ResourceId id) {
        return new Failure(
                "NotGone",
                "Azure said that it had deleted " + Level.named(id) + ", and it is there.",
                "Somebody may have made it again: look at it. " + AGAIN);
    }

    private static Failure failed(ResourceId id, Operation operation) {
        return new Failure(
                Optional.ofNullable(operation.code()).orElse("Failed"),
                words(id, Optional.ofNullable(operation.message()).orElse("No reason given.")),
                "Mend the cause. " + AGAIN);
    }

    /** Azure's words, and what they are about. */
    static String words(ResourceId id, String message) {
        return "Azure did not delete " + Level.named(id) + ": " + message + (message.endsWith(".") ? "" : ".");
    }
}
