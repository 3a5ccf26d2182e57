package io.gallerist.audit;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.transaction.RollbackException;
import jakarta.transaction.Synchronization;
import jakarta.transaction.SystemException;
import jakarta.transaction.Transaction;
import jakarta.transaction.TransactionManager;
import org.jspecify.annotations.Nullable;

/**
 * What is done in a transaction of its own once the one under way is over, committed or not: by then that one holds
 * neither rows nor a connection, so it can't be what this one waits for.
 */
final class Afterwards implements Synchronization {
    private final Runnable what;

    private Afterwards(Runnable what) {
        this.what = what;
    }

    /** At once where no transaction is under way. */
    static void inItsOwnTransaction(Runnable what) {
        try {
            @Nullable
            Transaction underWay =
                    Arc.container().instance(TransactionManager.class).get().getTransaction();
            if (underWay == null) {
                QuarkusTransaction.requiringNew().run(what);
            } else {
                underWay.registerSynchronization(new Afterwards(what));
            }
        } catch (SystemException | RollbackException broken) {
            throw new IllegalStateException("The transaction under way can't be followed", broken);
        }
    }

    @Override
    public void beforeCompletion() {}

    @Override
    public void afterCompletion(int status) {
        QuarkusTransaction.requiringNew().run(what);
    }
}
