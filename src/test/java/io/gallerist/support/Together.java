package io.gallerist.support;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

/** Several things at the same moment. */
public final class Together {
    private Together() {}

    public static <T> List<T> times(int count, Callable<T> one) {
        return all(Collections.nCopies(count, one));
    }

    /** Lets all of them go at once and waits for all. */
    public static <T> List<T> all(List<Callable<T>> many) {
        ExecutorService threads = Executors.newFixedThreadPool(many.size());
        CyclicBarrier start = new CyclicBarrier(many.size());
        try {
            List<Future<T>> running = new ArrayList<>();
            for (Callable<T> one : many) {
                running.add(threads.submit(() -> {
                    start.await(10, TimeUnit.SECONDS);
                    return one.call();
                }));
            }
            List<T> done = new ArrayList<>();
            for (Future<T> one : running) {
                done.add(one.get(60, TimeUnit.SECONDS));
            }
            return done;
        } catch (ExecutionException failed) {
            throw new AssertionError(failed.getCause());
        } catch (Exception failed) {
            throw new AssertionError(failed);
        } finally {
            threads.shutdownNow();
        }
    }
}
