package io.gallerist.drift;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.DirectoryPrincipal;
import io.gallerist.azure.DirectoryPrincipals;
import io.gallerist.azure.OwnPrincipal;
import io.gallerist.azure.Page;
import io.gallerist.azure.RoleName;
import io.gallerist.azure.RoleNames;
import io.gallerist.catalog.Patience;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What people call the principals and roles of what was seen: asked for those only that are not known, or not lately. */
@ApplicationScoped
class Names {
    private static final DirectoryPrincipal SELF =
            new DirectoryPrincipal("", "ServicePrincipal", "Gallerist, this portal", null, false);
    private static final Duration OLD = Duration.ofDays(1);
    private static final String PRINCIPALS = """
            select i.id from (select principal_id as id from observed_assignment where subscription_id = :subscription
              union select created_by from observed_assignment where subscription_id = :subscription) i
            left join directory_principal p on p.object_id = i.id
            where i.id is not null and i.id <> '' and (p.read_at is null or p.read_at < :old) order by i.id""";
    private static final String KNOWN = """
            insert into directory_principal (object_id, type, name, mail, guest, gone, read_at)
            select r.id, r.type, r.name, r.mail, r.guest, r.gone, :now from jsonb_to_recordset(cast(:rows as jsonb))
              as r(id text, type text, name text, mail text, guest boolean, gone boolean)
            on conflict (object_id) do update set gone = excluded.gone, read_at = excluded.read_at,
              type = case when excluded.gone then directory_principal.type else excluded.type end,
              name = case when excluded.gone then directory_principal.name else excluded.name end,
              mail = case when excluded.gone then directory_principal.mail else excluded.mail end,
              guest = case when excluded.gone then directory_principal.guest else excluded.guest end""";
    private static final String ROLES = """
            select distinct o.role_id from observed_assignment o left join role_name r on r.role_id = o.role_id
            where o.subscription_id = :subscription and (r.read_at is null or r.read_at < :old)""";
    private static final String NAMED = """
            insert into role_name (role_id, name, read_at)
            select distinct on (r.id) r.id, r.name, :now from jsonb_to_recordset(cast(:rows as jsonb)) as r(id text, name text)
            on conflict (role_id) do update set name = coalesce(excluded.name, role_name.name), read_at = excluded.read_at""";

    @Inject
    DirectoryPrincipals directory;

    @Inject
    OwnPrincipal own;

    @Inject
    RoleNames roleNames;

    @Inject
    Patience patience;

    @Inject
    Clock clock;

    /** What cannot be read stays without a name: that is no reason to know less of the rest. */
    void read(String subscription) {
        try {
            principals(subscription);
            roles(subscription);
        } catch (AzureRefusal refusal) {
            Log.infof("Names were not read for %s: %s %s", subscription, refusal.code(), refusal.message());
            if (!refusal.isOfDirectory()) {
                patience.refused(subscription, refusal);
            }
        }
    }

    private void principals(String subscription) {
        String self = own.objectId();
        List<String> asked = wanted(PRINCIPALS, subscription);
        if (asked.isEmpty()) {
            return;
        }
        Set<String> missing = new HashSet<>(asked);
        List<Map<String, Object>> rows = new ArrayList<>();
        for (DirectoryPrincipal one : directory.byIds(asked)) {
            String id = one.id().toLowerCase(Locale.ROOT);
            if (missing.remove(id)) {
                rows.add(row(id, one.type(), one, false));
            }
        }
        if (missing.remove(self)) {
            rows.add(row(self, "ServicePrincipal", SELF, false));
        }
        missing.forEach(id -> rows.add(row(id, "Unknown", null, true)));
        save(KNOWN, rows);
    }

    private static Map<String, Object> row(
            String id, String type, @org.jspecify.annotations.Nullable DirectoryPrincipal one, boolean gone) {
        Map<String, Object> row = new HashMap<>();
        row.put("id", id);
        row.put("type", type);
        row.put("name", one == null ? null : one.name());
        row.put("mail", one == null ? null : one.mail());
        row.put("guest", one != null && one.guest());
        row.put("gone", gone);
        return row;
    }

    private void roles(String subscription) {
        Set<String> missing = new HashSet<>(wanted(ROLES, subscription));
        if (missing.isEmpty()) {
            return;
        }
        List<Map<String, Object>> rows = new ArrayList<>();
        String next = null;
        do {
            patience.check(subscription);
            Page<RoleName> page = roleNames.of(subscription, next);
            for (RoleName role : page.items()) {
                String id = role.id().toLowerCase(Locale.ROOT);
                if (missing.remove(id)) {
                    rows.add(Map.of("id", id, "name", role.name()));
                }
            }
            next = page.next();
        } while (next != null && !missing.isEmpty());
        missing.forEach(id -> rows.add(Map.of("id", id)));
        save(NAMED, rows);
    }

    private List<String> wanted(String sql, String subscription) {
        Instant old = clock.instant().minus(OLD);
        return QuarkusTransaction.requiringNew()
                .call(() -> Bulk.rows(sql, Map.of("subscription", subscription, "old", old)).stream()
                        .map(String.class::cast)
                        .toList());
    }

    private void save(String sql, List<Map<String, Object>> rows) {
        Instant now = clock.instant();
        QuarkusTransaction.requiringNew().run(() -> Bulk.run(sql, Map.of("rows", Bulk.json(rows), "now", now)));
    }
}
