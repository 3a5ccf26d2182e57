package io.gallerist.audit;

import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Person;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.security.spi.runtime.AuthorizationFailureEvent;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.UUID;

/** Writes down who opened a page that their role does not allow. */
@ApplicationScoped
class DeniedAttempts {
    @Inject
    Clock clock;

    void denied(@ObservesAsync AuthorizationFailureEvent event) {
        CurrentPerson.idOf(event.getSecurityIdentity()).ifPresent(person -> record(person, path(event)));
    }

    private void record(UUID person, String path) {
        Person who = QuarkusTransaction.requiringNew().call(() -> Person.findById(person));
        AuditTrail.refused(
                Act.by(who, clock), "page.open", Subject.of("page", path, path), "the person's role does not allow it");
    }

    private static String path(AuthorizationFailureEvent event) {
        Object request = event.getEventProperties().get(RoutingContext.class.getName());
        return request instanceof RoutingContext context ? context.normalizedPath() : "unknown";
    }
}
