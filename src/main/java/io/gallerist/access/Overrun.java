package io.gallerist.access;

import java.time.Duration;
import java.time.Instant;

/** By how much access outlasts its end. */
final class Overrun {
    private Overrun() {}

    /** So far or for good; zero where it did not. What was lost in Azure outlasted nothing from then on. */
    static Duration of(AccessGrant grant, Instant now) {
        Instant over = grant.endedAt == null ? now : grant.endedAt;
        Instant gone = grant.lostAt != null && grant.lostAt.isBefore(over) ? grant.lostAt : over;
        return grant.until == null || grant.assignedAt == null || grant.joined != null || gone.isBefore(grant.until)
                ? Duration.ZERO
                : Duration.between(grant.until, gone);
    }
}
