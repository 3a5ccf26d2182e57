package io.gallerist.azure;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Until when Azure asked the portal to keep away from a subscription; kept, so that a restart keeps the word. */
@Entity
public class AzurePause extends PanacheEntityBase {
    @Id
    String subscriptionId;

    Instant until;

    protected AzurePause() {}

    public static Optional<Instant> of(String subscriptionId, Instant now) {
        return AzurePause.<AzurePause>findByIdOptional(subscriptionId.toLowerCase(Locale.ROOT))
                .map(pause -> pause.until)
                .filter(now::isBefore);
    }

    /** Never shortens a pause, and two steps that are refused at once do not get in each other's way. */
    public static void keepAway(String subscriptionId, Instant until) {
        getEntityManager()
                .createQuery("insert into AzurePause (subscriptionId, until) values (:subscription, :until)"
                        + " on conflict (subscriptionId) do update set until = greatest(until, excluded.until)")
                .setParameter("subscription", subscriptionId.toLowerCase(Locale.ROOT))
                .setParameter("until", until)
                .executeUpdate();
    }
}
