package io.gallerist.drift;

import io.gallerist.azure.ManagedAssignment;
import io.gallerist.azure.RoleAssignment;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

/** The role assignments that were seen: one statement a page. */
final class Observed {
    private static final String SEEN = """
            insert into observed_assignment as o (subscription_id, id, name, scope, scope_key, level, gallery_key,
              principal_id, principal_type, role_id, conditional, created_at, created_by, seen_at)
            select distinct on (r.id) :subscription, r.id, r.name, r.scope, r.scope_key, r.level, r.gallery_key,
              r.principal_id, r.principal_type, r.role_id, r.conditional, r.created_at, r.created_by, :at
            from jsonb_to_recordset(cast(:rows as jsonb)) as r(id text, name text, scope text, scope_key text, level text,
              gallery_key text, principal_id text, principal_type text, role_id text, conditional boolean,
              created_at timestamptz, created_by text)
            on conflict (subscription_id, id) do update set seen_at = excluded.seen_at, conditional = excluded.conditional,
              level = excluded.level, gallery_key = excluded.gallery_key, scope = excluded.scope,
              principal_type = excluded.principal_type""";
    private static final String MANAGED = """
            update observed_assignment o set managed = r.managed, managed_until = r.until
            from observed_assignment s
            left join jsonb_to_recordset(cast(:rows as jsonb)) as r(id text, managed text, until timestamptz) on r.id = s.id
            where s.subscription_id = o.subscription_id and s.id = o.id and o.subscription_id = :subscription
              and (o.managed is distinct from r.managed or o.managed_until is distinct from r.until)""";

    private Observed() {}

    static void seen(Scopes scopes, List<RoleAssignment> page, Instant at) {
        List<Map<String, Object>> rows = page.stream()
                .map(one ->
                        scopes.place(one.scope()).map(place -> row(one, place)).orElse(null))
                .filter(Objects::nonNull)
                .toList();
        if (!rows.isEmpty()) {
            Bulk.run(SEEN, Map.of("subscription", scopes.subscription(), "at", at, "rows", Bulk.json(rows)));
        }
    }

    private static Map<String, Object> row(RoleAssignment one, Scopes.Place place) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", lower(one.id()));
        row.put("name", lower(one.name()));
        row.put("scope", one.scope());
        row.put("scope_key", Scopes.key(one.scope()));
        row.put("level", place.level().name());
        row.put("gallery_key", place.galleryKey());
        row.put("principal_id", lower(one.principalId()));
        row.put("principal_type", one.principalType());
        row.put("role_id", lower(one.roleDefinitionId().replaceFirst(".*/", "")));
        row.put("conditional", one.conditional());
        row.put("created_at", one.createdOn() == null ? null : one.createdOn().toString());
        row.put("created_by", one.createdBy() == null ? null : lower(one.createdBy()));
        return row;
    }

    /** What Privileged Identity Management has just now; the rest is not managed any more. */
    static void managed(String subscription, List<ManagedAssignment> all) {
        List<Map<String, Object>> rows = all.stream()
                .map(one -> {
                    Map<String, Object> row = new HashMap<>();
                    row.put("id", lower(one.assignment()));
                    row.put("managed", one.activated() ? "ACTIVATED" : "TIMED");
                    row.put("until", one.until() == null ? null : one.until().toString());
                    return row;
                })
                .toList();
        Bulk.run(MANAGED, Map.of("subscription", subscription, "rows", Bulk.json(rows)));
    }

    /** After a complete list: what was not on it is not there. */
    static void forget(String subscription, Instant began) {
        Bulk.run(
                "delete from observed_assignment where subscription_id = :subscription and seen_at < :began",
                Map.of("subscription", subscription, "began", began));
    }

    private static String lower(String text) {
        return text.toLowerCase(Locale.ROOT);
    }
}
