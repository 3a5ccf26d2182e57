package io.gallerist.execution;

import io.gallerist.azure.Replication;
import io.gallerist.changes.Asked;
import io.gallerist.requests.Failure;
import org.jspecify.annotations.Nullable;

/** What one step found or did. An {@code effect} runs in the transaction that records the outcome. */
public sealed interface Outcome {
    /** Azure took the write; its progress is followed from now on. */
    record Accepted(Runnable effect) implements Outcome {
        public Accepted() {
            this(() -> {});
        }
    }

    /** Not there yet: the next step is due at once, or when it is worth another look. */
    record Underway(
            @Nullable Replication replication, @Nullable String waitsFor, boolean atOnce, Runnable effect)
            implements Outcome {}

    /**
     * Others carry it on for as long as that takes, and wake the request when something has changed: it is never given
     * up.
     */
    record Awaiting(String waitsFor) implements Outcome {}

    /** Azure is as was asked. */
    record Succeeded(@Nullable Replication replication, Runnable effect) implements Outcome {}

    /** Somebody changed it in Azure after the review: nothing is written, and {@code rebased} is reviewed again. */
    record Moved(String why, Asked<?> rebased) implements Outcome {}

    /** It will not become so by waiting. */
    record Failed(Failure failure, @Nullable Replication replication, Runnable effect) implements Outcome {}

    /** Nothing that was begun is left, or nothing that may be deleted; {@code result} says which. */
    record Cancelled(String result, Runnable effect) implements Outcome {}

    /** What was begun can't be deleted after all, so it is followed to its end. */
    record NotCancelled(String why) implements Outcome {}

    /** One of several steps is done; the next follows at once. */
    static Outcome goOn(Runnable effect) {
        return new Underway(null, null, true, effect);
    }

    static Outcome wait(String waitsFor) {
        return new Underway(null, waitsFor, false, () -> {});
    }

    static Outcome failed(String code, String message, String advice) {
        return new Failed(new Failure(code, message, advice), null, () -> {});
    }
}
