package io.gallerist.notifications;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;

/** Deletes messages that nothing more will become of, some time after they were written. What happened stays told. */
@ApplicationScoped
class Forgetting {
    private static final int BATCH = 500;

    /** One statement, so that no attempt or line of a digest is left without its message. */
    private static final String FORGET = """
            with over as (
                select id from delivery where state in ('DELIVERED', 'GIVEN_UP') and created_at < :before
                order by created_at limit :most for update skip locked
            ), attempts as (
                delete from delivery_attempt where delivery_id in (select id from over)
            ), lines as (
                delete from digest_item where delivery_id in (select id from over)
            )
            delete from delivery where id in (select id from over)
            """;

    @Inject
    NotificationSettings settings;

    @Inject
    Clock clock;

    void forget() {
        Instant before = clock.instant().minus(settings.kept());
        int gone;
        do {
            gone = QuarkusTransaction.requiringNew().call(() -> Delivery.getEntityManager()
                    .createNativeQuery(FORGET)
                    .setParameter("before", before)
                    .setParameter("most", BATCH)
                    .executeUpdate());
        } while (gone == BATCH);
    }
}
