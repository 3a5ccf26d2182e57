package io.gallerist.access;

import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** How many role assignments a subscription has left, as last counted. */
@Entity
@Table(name = "role_assignment_room")
public class AssignmentRoom extends PanacheEntityBase {
    /** Azure's limit: of a subscription, its resource groups and its resources together. */
    public static final int MOST = 4_000;

    @Id
    String subscriptionId;

    int used;
    Instant readAt;

    protected AssignmentRoom() {}

    /** Empty as long as they were never counted. */
    public static Optional<AssignmentRoom> of(String subscriptionId) {
        return findByIdOptional(subscriptionId.toLowerCase(Locale.ROOT));
    }

    /** Takes note of a count, in the transaction under way. */
    public static void counted(String subscriptionId, int used, Instant at) {
        getEntityManager()
                .createQuery("insert into AssignmentRoom (subscriptionId, used, readAt) values (:id, :used, :at)"
                        + " on conflict (subscriptionId) do update set used = excluded.used, readAt = excluded.readAt")
                .setParameter("id", subscriptionId.toLowerCase(Locale.ROOT))
                .setParameter("used", used)
                .setParameter("at", at)
                .executeUpdate();
    }

    public int used() {
        return used;
    }

    public int left() {
        return Math.max(0, MOST - used);
    }

    public Instant readAt() {
        return readAt;
    }
}
