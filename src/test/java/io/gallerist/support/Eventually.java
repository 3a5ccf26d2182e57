package io.gallerist.support;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** For what another process does in its own time: asks again and again, and gives up at some point. */
public final class Eventually {
    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(50);

    private Eventually() {}

    /** @param otherwise what to tell when it never became so */
    public static void so(String what, Duration atMost, BooleanSupplier condition, Supplier<String> otherwise) {
        long end = System.nanoTime() + atMost.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not so within " + atMost + ": " + what + "\n" + otherwise.get());
            }
            LockSupport.parkNanos(PAUSE);
        }
    }
}
