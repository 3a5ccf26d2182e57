package io.gallerist.audit;

import io.gallerist.people.Person;
import java.time.Clock;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Who does something, and when; without a person it is the portal itself that acts. */
public record Act(@Nullable Person person, Instant at) {
    static final String PORTAL = "Gallerist";

    public static Act by(Person person, Clock clock) {
        return new Act(person, clock.instant());
    }

    public static Act byPortal(Clock clock) {
        return new Act(null, clock.instant());
    }

    String name() {
        return person == null ? PORTAL : person.name;
    }
}
