package io.gallerist.changes.access;

import io.gallerist.people.CurrentPerson;
import io.gallerist.requests.Request;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** How often one person may have the directory looked through: what one form asks must not use up the portal's share. */
@ApplicationScoped
class Pace {
    static final int MOST = 30;

    static final String TOO_FAST = "The directory was asked " + MOST
            + " times within a minute. Nothing you typed is lost. Try again in a minute.";

    /** One row a person, so that all replicas count together; a clock that was set back begins anew. */
    private static final String TAKE_A_TURN = """
            insert into directory_pace as pace (person_id, since, calls) values (?1, ?2, 1)
            on conflict (person_id) do update set
                since = case when pace.since <= ?3 or pace.since > ?2 then ?2 else pace.since end,
                calls = case when pace.since <= ?3 or pace.since > ?2 then 1 else pace.calls + 1 end
            where pace.since <= ?3 or pace.since > ?2 or pace.calls < ?4
            """;

    @Inject
    CurrentPerson me;

    @Inject
    Clock clock;

    boolean takeTurn() {
        Instant now = clock.instant();
        return QuarkusTransaction.requiringNew()
                .call(() -> Request.getEntityManager()
                                .createNativeQuery(TAKE_A_TURN)
                                .setParameter(1, me.id())
                                .setParameter(2, now)
                                .setParameter(3, now.minus(Duration.ofMinutes(1)))
                                .setParameter(4, MOST)
                                .executeUpdate()
                        > 0);
    }
}
