package io.gallerist.azure;

import java.time.Duration;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jboss.logging.Logger;
import reactor.core.publisher.Mono;

/** Makes one call and waits for its answer, no longer than the call timeout. */
record Calls(Duration timeout, Consumer<Remaining> budgets) {
    private static final Logger LOG = Logger.getLogger(Calls.class);

    /** @throws AzureRefusal for everything outside the portal */
    <T> T await(Mono<T> call) {
        return maybe(call)
                .orElseThrow(() -> new AzureRefusal(
                        AzureRefusal.Kind.UNAVAILABLE,
                        0,
                        "EmptyAnswer",
                        "Azure answered with nothing",
                        null,
                        null,
                        null));
    }

    <T> Optional<T> maybe(Mono<T> call) {
        Queue<Remaining> heard = new ConcurrentLinkedQueue<>();
        try {
            return call.contextWrite(context -> context.put(Budgets.class, heard))
                    .timeout(timeout)
                    .blockOptional();
        } catch (RuntimeException e) {
            throw Faults.refusal(e);
        } finally {
            tell(heard);
        }
    }

    /** Empty instead of a 404. */
    <T> Optional<T> find(Mono<T> call) {
        try {
            return maybe(call);
        } catch (AzureRefusal refusal) {
            if (refusal.kind() == AzureRefusal.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    /** On the caller's own thread; Azure has answered by now, so an observer that fails must not hide that. */
    private void tell(Queue<Remaining> heard) {
        try {
            heard.forEach(budgets);
        } catch (RuntimeException e) {
            LOG.warn("The remaining budget was not taken note of", e);
        }
    }
}
