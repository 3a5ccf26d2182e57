package io.gallerist.catalog;

import io.gallerist.azure.AzurePause;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Remaining;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps reading the catalogue from using up what people's requests need: it stops for as long as Azure asked to be left
 * alone, and before that when less than a fifth of a subscription's reads is left.
 */
@ApplicationScoped
public class Patience {
    private static final int SHARE = 5;
    private static final Duration UNTOLD = Duration.ofMinutes(1);
    /** How many reads of a subscription Azure allows at once; it refills 25 a second. */
    private static final int SUBSCRIPTION_READS = 250;

    private final Map<String, Integer> most = new ConcurrentHashMap<>();
    private final Map<String, Instant> spared = new ConcurrentHashMap<>();

    @Inject
    Clock clock;

    /** Azure does not say how large a budget is: the most that was ever left is taken for it. */
    void heard(@Observes Remaining remaining) {
        String bucket = remaining.bucket();
        if (!isOfReads(bucket)) {
            return;
        }
        int least = bucket.equals("subscription-reads") ? SUBSCRIPTION_READS : 0;
        int size = most.merge(remaining.subscription() + bucket, Math.max(least, remaining.left()), Math::max);
        if (remaining.left() * SHARE < size) {
            spared.merge(
                    remaining.subscription(),
                    clock.instant().plus(refill(bucket)),
                    (one, other) -> one.isAfter(other) ? one : other);
        }
    }

    private static boolean isOfReads(String bucket) {
        return bucket.endsWith("-reads") || bucket.contains("/List") || bucket.contains("/Get");
    }

    /** Half of a window of Compute's counts, which forget all of it at its end. */
    private static Duration refill(String bucket) {
        return bucket.endsWith("30Min")
                ? Duration.ofMinutes(15)
                : bucket.endsWith("3Min") ? Duration.ofSeconds(90) : Duration.ofSeconds(30);
    }

    /** Until when a subscription is left alone. */
    public Optional<Instant> until(String subscription) {
        Instant now = clock.instant();
        Optional<Instant> asked = QuarkusTransaction.requiringNew().call(() -> AzurePause.of(subscription, now));
        return asked.or(() -> Optional.ofNullable(spared.get(subscription.toLowerCase(Locale.ROOT)))
                .filter(now::isBefore));
    }

    /** To be asked before each call. */
    public void check(String subscription) {
        until(subscription).ifPresent(until -> {
            throw new NotNow("subscription " + subscription + " is left alone until " + until);
        });
    }

    /** Keeps away as long as Azure says when it says so, for whoever else is about to call. */
    public void refused(String subscription, AzureRefusal refusal) {
        if (refusal.kind() == AzureRefusal.Kind.THROTTLED) {
            Instant until = clock.instant()
                    .plus(Optional.ofNullable(refusal.retryAfter()).orElse(UNTOLD));
            QuarkusTransaction.requiringNew().run(() -> AzurePause.keepAway(subscription, until));
            throw new NotNow("Azure asked to leave subscription " + subscription + " alone until " + until);
        }
    }
}
