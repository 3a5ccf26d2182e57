package io.gallerist.access;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Access ends on its day, whatever else it waits for. */
@ApplicationScoped
class EndDate implements Due {
    @Override
    public int order() {
        return 10;
    }

    @Override
    public Optional<Instant> at(AccessGrant grant) {
        return grant.isOver() ? Optional.empty() : Optional.ofNullable(grant.until);
    }

    @Override
    public boolean asksAzure() {
        return false;
    }

    @Override
    public boolean isUrgent() {
        return true;
    }

    @Override
    public Effect take(AccessGrant seen, GrantWriting writing) {
        return (grant, act) -> {
            // It may have been extended meanwhile.
            if (Objects.equals(grant.until, seen.until)) {
                grant.end("Its end date came.", act);
            }
        };
    }
}
