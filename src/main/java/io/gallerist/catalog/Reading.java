package io.gallerist.catalog;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Page;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.sql.SQLException;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How lists of one subscription are read: a page of Azure's a transaction, and not while it is to be left alone. */
record Reading(String subscription, Patience patience) {
    private static final String DEADLOCK = "40P01";

    <T> void eachPage(Function<@Nullable String, Page<T>> read, Consumer<T> each) {
        String next = null;
        do {
            patience.check(subscription);
            Page<T> page = read.apply(next);
            inTransaction(() -> page.items().forEach(each));
            next = page.next();
        } while (next != null);
    }

    /**
     * Whether it was read: Azure may refuse it, and the database may end the transaction to let another one on, because
     * the triggers lock a definition and its versions in the order in which they are written. The next run reads it then.
     *
     * @throws NotNow where Azure wants to be left alone
     */
    boolean unlessRefused(String what, Runnable read) {
        try {
            read.run();
            return true;
        } catch (AzureRefusal refusal) {
            Log.warnf("%s was not read: %s %s", what, refusal.code(), refusal.message());
            patience.refused(subscription, refusal);
            return false;
        } catch (RuntimeException failure) {
            if (!isDeadlock(failure)) {
                throw failure;
            }
            Log.warnf("%s is read with the next run: somebody else was writing to it", what);
            return false;
        }
    }

    private static boolean isDeadlock(RuntimeException failure) {
        return Stream.iterate((Throwable) failure, Objects::nonNull, Throwable::getCause)
                .anyMatch(cause -> cause instanceof SQLException sql && DEADLOCK.equals(sql.getSQLState()));
    }

    static void inTransaction(Runnable work) {
        QuarkusTransaction.requiringNew().run(work);
    }
}
