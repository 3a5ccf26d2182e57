package io.gallerist.execution;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Optional;

/** Until when Azure asked the portal to keep away from a subscription; kept, so that a restart keeps the word. */
@Entity
class AzurePause extends PanacheEntityBase {
    @Id
    String subscriptionId;

    Instant until;

    protected AzurePause() {}

    static Optional<Instant> of(String subscriptionId, Instant now) {
        return AzurePause.<AzurePause>findByIdOptional(subscriptionId)
                .map(pause -> pause.until)
                .filter(now::isBefore);
    }

    /** Never shortens a pause, and two steps that are refused at once do not get in each other's way. */
    static void keepAway(String subscriptionId, Instant until) {
        getEntityManager()
                .createQuery("insert into AzurePause (subscriptionId, until) values (:subscription, :until)"
                        + " on conflict (subscriptionId) do update set until = greatest(until, excluded.until)")
                .setParameter("subscription", subscriptionId)
                .setParameter("until", until)
                .executeUpdate();
    }
}
