package io.gallerist.access;

import io.gallerist.audit.Act;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** By how much access outlasts its end. Told once while a removal does not get through, and once when it is over. */
@ApplicationScoped
class Overrun {
    @Inject
    AccessSettings settings;

    /** So far or for good; zero where it did not. What was lost in Azure outlasted nothing from then on. */
    static Duration of(AccessGrant grant, Instant now) {
        Instant over = grant.endedAt == null ? now : grant.endedAt;
        Instant gone = grant.lostAt != null && grant.lostAt.isBefore(over) ? grant.lostAt : over;
        return grant.assignedAt == null || grant.joined != null
                ? Duration.ZERO
                : end(grant)
                        .filter(gone::isAfter)
                        .map(end -> Duration.between(end, gone))
                        .orElse(Duration.ZERO);
    }

    /** Its day, or when somebody ended it before. */
    private static Optional<Instant> end(AccessGrant grant) {
        return Stream.of(grant.until, grant.endingAt)
                .flatMap(Stream::ofNullable)
                .min(Comparator.naturalOrder());
    }

    boolean isTooMuch(Duration overrun) {
        return overrun.compareTo(settings.overrun()) > 0;
    }

    /** When it is to be told that the role is still there: the removal has had its time since it was begun. */
    Optional<Instant> due(AccessGrant grant) {
        return grant.state == AccessGrant.State.ENDING && grant.endingAt != null && grant.overrunToldAt == null
                ? Optional.of(grant.endingAt.plus(settings.overrun()))
                : Optional.empty();
    }

    /** In the transaction under way, on the locked grant. */
    void tell(AccessGrant grant, Act act) {
        Duration overrun = of(grant, act.at());
        if (due(grant).filter(at -> !at.isAfter(act.at())).isPresent()) {
            grant.outlasts(overrun, act);
        } else if (grant.isEnded() && isTooMuch(overrun)) {
            grant.overran(overrun, act);
        }
    }
}
