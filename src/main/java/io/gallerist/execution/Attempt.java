package io.gallerist.execution;

import io.gallerist.azure.ResourceId;
import jakarta.persistence.Entity;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** One write to Azure: committed as an intent before the call, completed with Azure's first answer after it. */
@Entity
public class Attempt extends WriteAttempt {
    public UUID requestId;

    /** The resource that it was about, where the request writes to more than its target. */
    public @Nullable String target;

    /** Whether it deletes what the request itself had begun to create. */
    public boolean takesBack;

    public @Nullable String operationUrl;

    protected Attempt() {}

    /** The intent to write; an earlier one that never got its answer is abandoned. */
    static Attempt begin(UUID requestId, @Nullable ResourceId target, boolean takesBack, Instant now) {
        abandonOpen(requestId, now);
        Attempt attempt = new Attempt();
        attempt.requestId = requestId;
        attempt.target = target == null ? null : target.value();
        attempt.takesBack = takesBack;
        attempt.number = last(requestId).map(earlier -> earlier.number).orElse(0) + 1;
        attempt.startedAt = now;
        attempt.persist();
        return attempt;
    }

    /** Those whose answer was never written down. */
    static void abandonOpen(UUID requestId, Instant now) {
        Attempt.<Attempt>list("requestId = ?1 and outcome is null", requestId).forEach(open -> open.abandoned(now));
    }

    /** Whether a write since then may have reached Azure although nobody heard so. */
    static boolean mayHaveArrived(UUID requestId, Instant since) {
        return count("requestId = ?1 and startedAt >= ?2 and outcome in ?3", requestId, since, UNHEARD) > 0;
    }

    /** Whether a write that nobody heard of again, and that was sent after {@code late}, may arrive only now. */
    static boolean mayArrive(UUID requestId, Instant since, Instant late) {
        return count(
                        "requestId = ?1 and startedAt >= ?2 and startedAt > ?3 and takesBack = false"
                                + " and (outcome is null or outcome in ?4)",
                        requestId,
                        since,
                        late,
                        UNHEARD)
                > 0;
    }

    /** Whether a write since then has reached Azure, or may have. */
    static boolean isTried(UUID requestId, Instant since) {
        return count(
                        "requestId = ?1 and startedAt >= ?2 and (outcome is null or outcome <> ?3)",
                        requestId,
                        since,
                        Outcome.REFUSED)
                > 0;
    }

    /** The last write of a request to each of these resources, as far as there was one. */
    public static Map<ResourceId, Attempt> lastOn(UUID requestId, Collection<ResourceId> targets) {
        List<Attempt> attempts = list(
                "requestId = ?1 and target in ?2 order by number",
                requestId,
                targets.stream().map(ResourceId::value).toList());
        return attempts.stream()
                .collect(Collectors.toMap(
                        attempt -> ResourceId.of(String.valueOf(attempt.target)),
                        attempt -> attempt,
                        (earlier, later) -> later));
    }

    static List<Attempt> of(UUID requestId) {
        return list("requestId = ?1 order by number", requestId);
    }

    /** The last one that did what was approved. */
    static Optional<Attempt> lastSince(UUID requestId, Instant since) {
        return find("requestId = ?1 and startedAt >= ?2 and takesBack = false order by number desc", requestId, since)
                .firstResultOptional();
    }

    /** The last one of the cancellation under way that deleted what an earlier one had created. */
    static Optional<Attempt> lastTakingBack(UUID requestId) {
        return find(
                        "requestId = ?1 and takesBack = true and startedAt >= (select r.cancelAskedAt from Request r"
                                + " where r.id = ?1) order by number desc",
                        requestId)
                .firstResultOptional();
    }

    static Optional<Attempt> last(UUID requestId) {
        return find("requestId = ?1 order by number desc", requestId).firstResultOptional();
    }

    /** The name of the resource that it was about. */
    public @Nullable String targetName() {
        return target == null ? null : ResourceId.of(target).name();
    }

    void accepted(@Nullable String operationUrl, Instant now) {
        this.operationUrl = operationUrl;
        accepted(now);
    }
}
