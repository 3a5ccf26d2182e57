package io.gallerist.support;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.testhelper.ManualScheduler;
import com.github.kagkarlsson.scheduler.testhelper.SettableClock;
import com.github.kagkarlsson.scheduler.testhelper.TestHelper;
import io.agroal.api.AgroalDataSource;
import io.quarkus.arc.All;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;

/** The portal's scheduler, ticked by hand. */
@ApplicationScoped
public class Scheduler {
    private static final int MOST_STEPS = 200;

    @Inject
    AgroalDataSource database;

    @Inject
    @All
    List<Task<?>> tasks;

    @Inject
    Clock clock;

    private final SettableClock time = new SettableClock();
    private ManualScheduler scheduler;

    /** Runs what is due now, and what becomes due by that. */
    public void tick() {
        ManualScheduler ticking = scheduler();
        for (int i = 0; i < MOST_STEPS && isAnythingDue(ticking); i++) {
            time.set(now());
            ticking.runAnyDueExecutions();
        }
    }

    /** Lets the time pass and runs what has become due. */
    public void pass(Duration duration) {
        PortalServices.azure().advance(duration);
        tick();
    }

    /** Lets time pass in steps of half a minute until it is so; fails after an hour. */
    public void until(BooleanSupplier so) {
        tick();
        for (int i = 0; i < 120; i++) {
            if (so.getAsBoolean()) {
                return;
            }
            pass(Duration.ofSeconds(30));
        }
        throw new AssertionError("Not so within an hour");
    }

    /** Runs a recurring task now; by themselves they do not run in tests. */
    public void run(String recurring) {
        tasks.stream().filter(task -> task.getName().equals(recurring)).forEach(task -> execute(task, recurring));
    }

    private static <T> void execute(Task<T> task, String name) {
        task.execute(new TaskInstance<>(name, "by hand"), null);
    }

    /** Waits for what another thread of the portal does by itself; fails after ten seconds. */
    public static void soon(BooleanSupplier so) {
        long end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (!so.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("Not so within ten seconds");
            }
            Thread.onSpinWait();
        }
    }

    private boolean isAnythingDue(ManualScheduler ticking) {
        return ticking.getScheduledExecutions().stream()
                .anyMatch(execution -> !execution.getExecutionTime().isAfter(now()));
    }

    /** A microsecond later: the database rounds what was scheduled for this very moment, up as well as down. */
    private Instant now() {
        return clock.instant().plus(1, ChronoUnit.MICROS);
    }

    private synchronized ManualScheduler scheduler() {
        if (scheduler == null) {
            time.set(clock.instant());
            var builder = TestHelper.createManualScheduler(database, new ArrayList<>(tasks))
                    .clock(time);
            builder.enablePriority();
            scheduler = builder.build();
        }
        return scheduler;
    }
}
