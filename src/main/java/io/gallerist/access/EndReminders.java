package io.gallerist.access;

import io.gallerist.audit.Act;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.stream.IntStream;

/** Tells that access ends soon: 14, 3 and 1 days before, of each only what its whole time is longer than. */
@ApplicationScoped
class EndReminders {
    private static final int[] DAYS = {1, 3, 14};
    private static final int ROUND = 200;

    /** Those whose next reminder may be due, a row for each number of days. */
    private static final String DUE = "id > ?1 and state = ASSIGNED and until > ?2 and ("
            + "until <= ?3 and (remindedDays is null or remindedDays > 1)"
            + " or until <= ?4 and (remindedDays is null or remindedDays > 3)"
            + " or until <= ?5 and remindedDays is null) order by id";

    @Inject
    Clock clock;

    void look() {
        UUID last = new UUID(0, 0);
        List<UUID> some;
        do {
            UUID after = last;
            some = QuarkusTransaction.requiringNew().call(() -> due(after));
            some.forEach(id -> QuarkusTransaction.requiringNew().run(() -> remind(id)));
            last = some.isEmpty() ? last : some.get(some.size() - 1);
        } while (some.size() == ROUND);
    }

    private List<UUID> due(UUID after) {
        Instant now = clock.instant();
        return AccessGrant.<AccessGrant>find(DUE, after, now, in(now, 1), in(now, 3), in(now, 14))
                .page(0, ROUND)
                .list()
                .stream()
                .map(grant -> grant.id)
                .toList();
    }

    private void remind(UUID id) {
        AccessGrant grant = AccessGrant.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (grant.until != null) {
            days(grant, grant.until).ifPresent(days -> grant.endsIn(days, Act.byPortal(clock)));
        }
    }

    /** Who asked for two days need not be told at once that they end within three. */
    private OptionalInt days(AccessGrant grant, Instant until) {
        Instant now = clock.instant();
        Instant since = grant.assignedAt == null ? grant.createdAt : grant.assignedAt;
        return IntStream.of(DAYS)
                .filter(days -> !until.isAfter(in(now, days)) && until.isAfter(in(since, days)))
                .findFirst();
    }

    private static Instant in(Instant from, int days) {
        return from.plus(Duration.ofDays(days));
    }
}
