package io.gallerist.drift;

import io.gallerist.access.SharedOutside;
import io.gallerist.access.SharedScope;
import io.gallerist.azure.RoleAssignments;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What opens a gallery to somebody without the portal, as far as reading Azure has shown it. */
@ApplicationScoped
class SharedInAzure implements SharedOutside {
    /** The built-in roles that may read whatever is in their scope; others may or may not read galleries. */
    private static final List<String> READING = List.of(
            RoleAssignments.READER, RoleAssignments.IMAGE_READER, RoleAssignments.CONTRIBUTOR, RoleAssignments.OWNER);

    /** What Azure said longer ago opens nothing: it may have been taken away long since. */
    private static final Duration FRESH = Duration.ofDays(1);

    /**
     * What a grant gave is the grant's to show: also after its end, as long as nobody has read Azure again. What a grant
     * is still to give opens nothing, so it hides nothing.
     */
    private static final String FOUND = """
            select o.principal_id,
              case when o.level in ('MANAGEMENT_GROUP', 'ROOT') then '/subscriptions/' || o.subscription_id else o.scope_key end,
              o.role_id
            from observed_assignment o
            where o.principal_id in (:principals) and o.role_id in (:roles) and not o.conditional and o.level <> 'VERSION'
              and o.seen_at > :since
              and not exists (select 1 from access_grant g where g.scope_key = o.scope_key
                and g.principal_id = o.principal_id and g.role_id = o.role_id
                and g.state not in ('WANTED', 'INVITED') and (g.ended_at is null or g.ended_at > o.seen_at))""";

    @Inject
    Clock clock;

    @Override
    public List<SharedScope> of(Collection<String> principalIds) {
        List<String> principals =
                principalIds.stream().map(id -> id.toLowerCase(Locale.ROOT)).toList();
        return Bulk.rows(
                        FOUND,
                        Map.of(
                                "principals",
                                principals,
                                "roles",
                                READING,
                                "since",
                                clock.instant().minus(FRESH)))
                .stream()
                .map(Object[].class::cast)
                .map(row -> new SharedScope((String) row[0], (String) row[1], (String) row[2]))
                .toList();
    }
}
