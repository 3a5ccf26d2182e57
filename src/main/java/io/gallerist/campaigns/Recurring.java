package io.gallerist.campaigns;

import io.gallerist.access.AccessGrant;
import io.gallerist.audit.Act;
import io.gallerist.catalog.Gallery;
import io.gallerist.policies.Policies;
import io.gallerist.policies.SharingRules;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Begins reviews by itself where the policy says how often. */
@ApplicationScoped
class Recurring {
    private static final int BATCH = 50;

    @Inject
    Policies policies;

    @Inject
    Clock clock;

    void look() {
        UUID last = new UUID(0, 0);
        List<UUID> galleries;
        do {
            UUID after = last;
            galleries = QuarkusTransaction.requiringNew().call(() -> shared(after));
            for (UUID gallery : galleries) {
                last = gallery;
                try {
                    QuarkusTransaction.requiringNew().run(() -> begin(gallery));
                } catch (RuntimeException mistake) {
                    Log.errorf(mistake, "The access review of gallery %s could not begin", gallery);
                }
            }
        } while (galleries.size() == BATCH);
    }

    private static List<UUID> shared(UUID after) {
        return Gallery.getEntityManager()
                .createQuery(
                        "select y.id from Gallery y where y.goneAt is null and y.id > ?1 and exists (select 1 from"
                                + " AccessGrant g where g.gallery = y and (g.state in ?2 or g.state in ?3 and g.assignment is not null)) and not exists (select 1 from"
                                + " Campaign c where c.gallery = y and c.state = OPEN) order by y.id",
                        UUID.class)
                .setParameter(1, after)
                .setParameter(2, List.of(AccessGrant.State.ASSIGNED, AccessGrant.State.LOST))
                .setParameter(3, List.of(AccessGrant.State.WANTED, AccessGrant.State.INVITED))
                .setMaxResults(BATCH)
                .getResultList();
    }

    private void begin(UUID id) {
        SharingRules rules = policies.sharing(id);
        Instant now = clock.instant();
        if (rules.reviewEveryDays() == null || isEarly(lastOf(id), rules.reviewEveryDays(), now)) {
            return;
        }
        Gallery gallery = Gallery.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (Campaign.openOf(gallery).isEmpty()) {
            Campaign.start(gallery, "", now.plus(Duration.ofDays(rules.reviewDays())), Act.byPortal(clock));
        }
    }

    private static boolean isEarly(@Nullable Instant last, int everyDays, Instant now) {
        return last != null && last.plus(Duration.ofDays(everyDays)).isAfter(now);
    }

    /** One that somebody started and cancelled was none; cancelling one that began by itself leaves out that time. */
    private static @Nullable Instant lastOf(UUID gallery) {
        return Campaign.getEntityManager()
                .createQuery(
                        "select max(c.startedAt) from Campaign c where c.gallery.id = ?1"
                                + " and (c.state <> CANCELLED or c.startedBy is null)",
                        Instant.class)
                .setParameter(1, gallery)
                .getSingleResultOrNull();
    }
}
