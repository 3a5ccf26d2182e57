package io.gallerist.drift;

import io.gallerist.access.Recipient;
import io.gallerist.access.RoleNames;
import io.quarkus.qute.TemplateData;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A finding as pages show it, with the names of those it is about. */
@TemplateData
record FindingRow(
        UUID id,
        UUID gallery,
        AccessFinding.Kind kind,
        boolean isOpen,
        String key,
        @Nullable UUID assignment,
        String scope,
        String principalId,
        String who,
        String mail,
        String principalType,
        boolean guest,
        String role,
        @Nullable String definition,
        @Nullable UUID grant,
        @Nullable Instant until,
        boolean managed,
        @Nullable String unmanagedBecause,
        @Nullable Instant since,
        @Nullable String createdBy,
        Instant foundAt,
        @Nullable String decidedBy,
        @Nullable String decision,
        @Nullable Instant decidedAt,
        @Nullable String reason,
        boolean isIgnored) {
    private static final String SELECT = """
            select f.id, f.gallery_id, f.kind, f.state = 'OPEN' as open, f.assignment_key, f.assignment, f.scope,
              f.principal_id, coalesce(p.name, nullif(a.principal_name, ''), nullif(a.mail, ''), f.principal_id) as who,
              coalesce(p.mail, nullif(a.mail, ''), '') as mail,
              coalesce(nullif(p.type, 'Unknown'), f.principal_type) as type,
              coalesce(p.guest, a.external, false) as guest, coalesce(r.name, f.role_id) as role,
              d.name as definition, f.grant_id, a.until, o.managed is not null as managed, e.unmanaged_because,
              f.since, coalesce(c.name, o.created_by) as created_by, f.found_at,
              w.name as decided_by, f.decision, f.decided_at, f.reason,
              coalesce(f.decision = 'IGNORE' and f.anew_at is null, false) as ignored
            from access_finding f
            left join access_grant a on a.id = f.grant_id
            left join directory_principal p on p.object_id = lower(f.principal_id)
            left join role_name r on r.role_id = lower(f.role_id)
            left join image_definition d on d.id = f.definition_id
            left join gallery g on g.id = f.gallery_id
            left join observed_assignment o on o.subscription_id = lower(g.subscription_id) and o.id = f.assignment_key
            left join access_reading e on e.subscription_id = lower(g.subscription_id)
            left join directory_principal c on c.object_id = o.created_by
            left join person w on w.id = f.decided_by_id
            where f.gallery_id = :gallery and""";

    /** The oldest open ones. */
    static List<FindingRow> open(EntityManager database, UUID gallery, int most) {
        return rows(
                database,
                SELECT + " f.state = 'OPEN' order by f.found_at, f.id limit :most",
                Map.of("gallery", gallery, "most", most));
    }

    static Optional<FindingRow> of(EntityManager database, UUID gallery, UUID id) {
        return rows(database, SELECT + " f.id = :id", Map.of("gallery", gallery, "id", id)).stream()
                .findFirst();
    }

    /** Those of some ids, the oldest first. */
    static List<FindingRow> of(EntityManager database, UUID gallery, List<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : rows(
                        database,
                        SELECT + " f.id in (:ids) order by f.found_at, f.id",
                        Map.of("gallery", gallery, "ids", ids));
    }

    /** What is open or ignored of some role assignments; an open one before what was ignored. */
    static Map<String, FindingRow> standing(EntityManager database, UUID gallery, List<String> keys) {
        List<FindingRow> found = rows(
                database,
                SELECT + " f.assignment_key in (:keys) and (f.state = 'OPEN' or f.decision = 'IGNORE'"
                        + " and f.anew_at is null) order by f.state = 'OPEN', f.found_at",
                Map.of("gallery", gallery, "keys", keys.isEmpty() ? List.of("") : keys));
        Map<String, FindingRow> standing = new HashMap<>();
        found.forEach(one -> standing.put(one.key(), one));
        return standing;
    }

    private static List<FindingRow> rows(EntityManager database, String sql, Map<String, Object> parameters) {
        var query = database.createNativeQuery(sql, Tuple.class);
        parameters.forEach(query::setParameter);
        List<?> rows = query.getResultList();
        return rows.stream().map(row -> of((Tuple) row)).toList();
    }

    private static FindingRow of(Tuple row) {
        String role = row.get("role", String.class);
        return new FindingRow(
                row.get("id", UUID.class),
                row.get("gallery_id", UUID.class),
                AccessFinding.Kind.valueOf(row.get("kind", String.class)),
                row.get("open", Boolean.class),
                row.get("assignment_key", String.class),
                row.get("assignment", UUID.class),
                row.get("scope", String.class),
                row.get("principal_id", String.class),
                row.get("who", String.class),
                row.get("mail", String.class),
                row.get("type", String.class),
                row.get("guest", Boolean.class),
                RoleNames.known(role).orElse(role),
                row.get("definition", String.class),
                row.get("grant_id", UUID.class),
                row.get("until", Instant.class),
                row.get("managed", Boolean.class),
                row.get("unmanaged_because", String.class),
                row.get("since", Instant.class),
                row.get("created_by", String.class),
                row.get("found_at", Instant.class),
                row.get("decided_by", String.class),
                row.get("decision", String.class),
                row.get("decided_at", Instant.class),
                row.get("reason", String.class),
                row.get("ignored", Boolean.class));
    }

    public String path() {
        return accessPath() + "/findings/" + id;
    }

    public String accessPath() {
        return "/galleries/" + gallery + "/access";
    }

    public String where() {
        return definition == null ? "the gallery" : "the definition " + definition;
    }

    /** In one sentence, without who and where. */
    public String title() {
        return switch (kind) {
            case REMOVED -> "Taken away outside of the portal";
            case ADDED -> "Given outside of the portal";
            case ELSEWHERE -> "Given by somebody else, too";
            case CONDITION -> "Holds under a condition only";
        };
    }

    public String told() {
        return switch (kind) {
            case REMOVED -> "The portal gave this role, and it is not in Azure any more.";
            case ADDED -> "Nobody asked for it here, so the portal neither watches nor ends it.";
            case ELSEWHERE ->
                "It was granted here, but the role assignment is one that somebody made in Azure. The portal does not take"
                        + " it away at the end unless it is adopted.";
            case CONDITION -> "Somebody added a condition to the role assignment in Azure. The portal never sets one.";
        };
    }

    /** Whether it can only be hoped that PIM does not manage the role that was found. */
    public boolean isMaybeManaged() {
        return kind == AccessFinding.Kind.ADDED && unmanagedBecause != null;
    }

    boolean isOfPerson() {
        return principalType.equals(Recipient.USER);
    }

    /** Whether it can be decided on together with others. */
    public boolean isAlike() {
        return kind == AccessFinding.Kind.ADDED && isOpen && !managed && Offers.isAdoptable(principalType);
    }

    public String anewPath() {
        return path() + "/anew";
    }

    public String doneWords() {
        return decision == null ? "" : Choice.valueOf(decision).done();
    }
}
