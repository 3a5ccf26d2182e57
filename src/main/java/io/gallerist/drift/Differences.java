package io.gallerist.drift;

/** What differs between grants and role assignments, as SQL. A role at a scope for a principal exists once in Azure. */
final class Differences {
    private static final String SAME =
            " o.scope_key = a.scope_key and o.principal_id = lower(a.principal_id) and o.role_id = lower(a.role_id)";
    private static final String OF_SUBSCRIPTION =
            " join gallery g on g.id = a.gallery_id and g.gone_at is null and lower(g.subscription_id) = :subscription";
    private static final String NOT_YET_FOUND =
            " and not exists (select 1 from access_finding f where f.grant_id = a.id"
                    + " and f.kind = '%s' and (f.state = 'OPEN' or f.decision = 'IGNORE' and f.anew_at is null))";

    /** Whether a grant speaks for a role that is there: what is stuck on its way did not give it. */
    static final String SPEAKS = "(a.state in ('ASSIGNED', 'LOST', 'ENDING')"
            + " or a.state in ('WANTED', 'INVITED') and (a.trouble_since is null or a.created_at > :settled))";

    /** Locks in the order of ids, as everything does that changes several grants. */
    static final String VERIFIED = "update access_grant g set verified_at = s.seen_at from (select a.id, o.seen_at"
            + " from access_grant a join observed_assignment o on" + SAME + " where o.subscription_id = :subscription"
            + " and a.state = 'ASSIGNED' and o.seen_at >= :began and (a.verified_at is null or a.verified_at < o.seen_at)"
            + " order by a.id for no key update of a) s where g.id = s.id";

    /** Assigned long enough ago to be on the list, and not on it. */
    static final String MISSING = "select a.id, a.scope, a.assignment, a.principal_id, a.role_id from access_grant a"
            + OF_SUBSCRIPTION + " where a.state = 'ASSIGNED' and a.principal_id is not null"
            + " and a.assigned_at < :settled and (a.verified_at is null or a.verified_at < :began)"
            + " and not exists (select 1 from observed_assignment o where" + SAME
            + " and o.subscription_id = :subscription) order by a.id";

    /** Lost, with nobody having been told. */
    static final String UNTOLD = "select a.id from access_grant a" + OF_SUBSCRIPTION
            + " where a.state = 'LOST' and not exists (select 1 from access_finding f where f.grant_id = a.id"
            + " and f.kind = 'REMOVED' and f.state = 'OPEN') order by a.id";

    /** Lost, and there again. */
    static final String CAME_BACK = "select a.id from access_grant a" + OF_SUBSCRIPTION
            + " where a.state = 'LOST' and exists (select 1 from observed_assignment o where" + SAME
            + " and o.subscription_id = :subscription) order by a.id";

    /** At a gallery or a definition, with no grant for it; those that PIM manages are PIM's. */
    static final String ADDED =
            "select cast(null as uuid), g.id, d.id, o.id, o.name, o.scope, o.principal_id, o.principal_type, o.role_id,"
                    + " o.created_at from observed_assignment o"
                    + " join gallery g on g.resource_key = o.gallery_key and g.gone_at is null"
                    + " left join image_definition d on d.resource_key = o.scope_key and d.gone_at is null"
                    + " where o.subscription_id = :subscription and o.managed is null and o.principal_id <> :self"
                    + " and (o.level = 'GALLERY' or o.level = 'DEFINITION' and d.id is not null)"
                    + " and not exists (select 1 from access_grant a where" + SAME
                    + " and (" + SPEAKS
                    + " or a.state = 'ENDED' and a.ended_at > :settled and not a.given_elsewhere))"
                    + " and not exists (select 1 from access_finding f where f.assignment_key = o.id and f.kind = 'ADDED'"
                    + " and (f.state = 'OPEN' or f.decision = 'IGNORE' and f.anew_at is null)) order by o.id";

    private static final String OF_GRANT =
            "select a.id, g.id, a.definition_id, o.id, o.name, o.scope, o.principal_id, o.principal_type, o.role_id,"
                    + " o.created_at from access_grant a" + OF_SUBSCRIPTION + " join observed_assignment o on" + SAME
                    + " and o.subscription_id = :subscription where a.state = 'ASSIGNED' and o.managed is null";

    /** The grant's role goes by a name that is not the portal's; a list may still have the name from before the grant. */
    static final String ELSEWHERE = OF_GRANT
            + " and (a.given_elsewhere or a.assignment is not null and o.name <> cast(a.assignment as text)"
            + " and a.assigned_at < :settled)"
            + NOT_YET_FOUND.formatted("ELSEWHERE") + " order by a.id";

    static final String CONDITION =
            OF_GRANT + " and o.conditional" + NOT_YET_FOUND.formatted("CONDITION") + " order by a.id";

    private static final String OPEN = "select f.id from access_finding f"
            + " join gallery g on g.id = f.gallery_id and lower(g.subscription_id) = :subscription"
            + " left join access_grant a on a.id = f.grant_id where f.state = 'OPEN' and f.kind = ";

    /** Open findings that are not so any more: of what was taken away, */
    static final String NOT_REMOVED = OPEN + "'REMOVED' and a.state <> 'LOST' order by f.id";

    /** of what somebody else gave, too, */
    static final String NOT_ELSEWHERE = OPEN + "'ELSEWHERE' and (a.state <> 'ASSIGNED' or not a.given_elsewhere"
            + " or exists (select 1 from observed_assignment o where" + SAME
            + " and o.managed is not null)) order by f.id";

    /** of a condition, */
    static final String NO_CONDITION = OPEN + "'CONDITION' and (a.state <> 'ASSIGNED' or not exists (select 1"
            + " from observed_assignment o where" + SAME + " and o.conditional and o.managed is null)) order by f.id";

    /** and of what was given: it is the portal's own, is not there, is PIM's, or a grant speaks for it by now. */
    static final String NOT_ADDED = "select f.id from access_finding f"
            + " join gallery g on g.id = f.gallery_id and lower(g.subscription_id) = :subscription"
            + " left join observed_assignment o on o.subscription_id = :subscription and o.id = f.assignment_key"
            + " where f.state = 'OPEN' and f.kind = 'ADDED' and (lower(f.principal_id) = :self or o.id is null"
            + " or o.managed is not null or exists (select 1 from access_grant a where" + SAME + " and " + SPEAKS
            + ")) order by f.id";

    private Differences() {}
}
