package io.gallerist.audit;

import io.quarkus.arc.Arc;
import io.quarkus.narayana.jta.QuarkusTransaction;
import java.util.Map;

/** Where events are written. A transition whose event cannot be written does not happen: they share a transaction. */
public final class AuditTrail {
    private AuditTrail() {}

    /**
     * Adds an event to the transaction that is under way, and lets those who observe events take part in it.
     *
     * @throws IllegalStateException when there is none
     */
    public static void done(Act act, String action, Subject subject, Map<String, String> details) {
        if (!QuarkusTransaction.isActive()) {
            throw new IllegalStateException("An audit event belongs to the transaction of what it tells");
        }
        AuditEvent event = new AuditEvent(act, action, AuditEvent.Outcome.DONE, subject, details);
        event.persist();
        Arc.container().beanManager().getEvent().select(AuditEvent.class).fire(event);
    }

    /**
     * Adds the event of a refused attempt in a transaction of its own, once the attempt's, which is about to roll back,
     * is over: one that waited for a second connection while it holds the first would keep others waiting for both.
     */
    public static void refused(Act act, String action, Subject subject, String why) {
        AuditEvent event =
                new AuditEvent(act, action, AuditEvent.Outcome.REFUSED, subject, Map.of("refused because", why));
        Afterwards.inItsOwnTransaction(event::persist);
    }
}
