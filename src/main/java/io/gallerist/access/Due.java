package io.gallerist.access;

import io.gallerist.audit.Act;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that a grant comes to be due for, told by its row and the clock alone. Taking it is one step: look, write at
 * most once, and say what to record. Safe to repeat, as a step may be cut off anywhere. Of several that are due the one
 * with the smallest order is taken.
 */
interface Due {
    /** What a step came to; runs in the transaction that records it, on the locked grant, unless its state is another by then. */
    interface Effect {
        void on(AccessGrant grant, Act act);
    }

    int order();

    /** Since when it is due; empty for a grant that does not need it. */
    Optional<Instant> at(AccessGrant grant);

    /** Whether it has to wait while Azure asks the portal to keep away from the subscription. */
    default boolean asksAzure() {
        return true;
    }

    /** Whether it is taken although an earlier step is to be tried again only later. */
    default boolean isUrgent() {
        return false;
    }

    /**
     * Outside of any transaction.
     *
     * @param seen the grant as it was when the step began; nothing that is written to it stays
     * @throws io.gallerist.azure.AzureRefusal as it was said: the step is tried again
     */
    Effect take(AccessGrant seen, GrantWriting writing);
}
