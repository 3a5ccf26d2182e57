package io.gallerist.approvals;

import io.gallerist.web.Keyset;
import io.gallerist.web.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Who stands in for whom, now and later, or earlier; what begins last comes first. */
@ApplicationScoped
class DelegationList {
    private static final int PAGE = 25;
    private static final String OPEN = "d.endedAt is null and d.until > :now";

    @Inject
    Clock clock;

    Page<Delegation> page(boolean earlier, Optional<Keyset> at) {
        boolean newer = at.map(Keyset::newer).orElse(false);
        Parameters parameters = Parameters.with("now", clock.instant());
        String where = earlier ? "not (" + OPEN + ")" : OPEN;
        if (at.isPresent()) {
            where += " and (d.since, d.id) " + (newer ? ">" : "<") + " (:since, :id)";
            parameters.and("since", at.get().instant(0)).and("id", at.get().uuid(1));
        }
        List<Delegation> rows = Delegation.<Delegation>find(
                        "from Delegation d join fetch d.from join fetch d.to where " + where
                                + (newer ? " order by d.since, d.id" : " order by d.since desc, d.id desc"),
                        parameters)
                .range(0, PAGE)
                .list();
        return Page.of(rows, at, PAGE, delegation -> List.of(delegation.since, delegation.id));
    }
}
