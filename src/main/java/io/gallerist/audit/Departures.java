package io.gallerist.audit;

import io.gallerist.people.StandingChanged;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Map;

/** Writes down that somebody left the organisation or came back, in the transaction that notes it. */
@ApplicationScoped
class Departures {
    @Inject
    Clock clock;

    void noted(@Observes StandingChanged change) {
        AuditTrail.done(
                Act.byPortal(clock),
                change.left() ? "person.left" : "person.returned",
                Subject.of("person", change.person().id, change.person().name),
                Map.of());
    }
}
