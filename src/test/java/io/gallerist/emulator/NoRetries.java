package io.gallerist.emulator;

import com.azure.core.http.policy.RetryStrategy;
import java.time.Duration;

/** A test wants to see the first answer. */
final class NoRetries implements RetryStrategy {
    @Override
    public int getMaxRetries() {
        return 0;
    }

    @Override
    public Duration calculateRetryDelay(int attempts) {
        return Duration.ZERO;
    }
}
