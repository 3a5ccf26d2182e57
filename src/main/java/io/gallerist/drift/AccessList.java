package io.gallerist.drift;

import io.gallerist.catalog.Condition;
import io.gallerist.catalog.Filter;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.Listed;
import io.gallerist.catalog.Order;
import io.gallerist.catalog.PageQuery;
import io.gallerist.catalog.Shown;
import io.gallerist.web.Option;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Everybody who has access to a gallery, or is about to: what Azure lists, and the grants. */
@ApplicationScoped
class AccessList {
    private static final String SAME = "a.scope_key = o.scope_key and lower(a.principal_id) = o.principal_id"
            + " and lower(a.role_id) = o.role_id";

    /** The portal took the role away after Azure was read: the next reading does not find it any more. */
    private static final String TAKEN = "e.scope_key = o.scope_key and lower(e.principal_id) = o.principal_id"
            + " and lower(e.role_id) = o.role_id and e.state = 'ENDED' and e.ended_at > o.seen_at"
            + " and e.assigned_at is not null and e.joined_id is null and not e.given_elsewhere";

    private static final String ROWS = """
            (select o.id, coalesce(p.name, a.principal_name, nullif(a.mail, ''), o.principal_id) as who,
              coalesce(p.mail, nullif(a.mail, ''), '') as mail,
              coalesce(nullif(p.type, 'Unknown'), o.principal_type) as type, coalesce(p.guest, a.external, false) as guest,
              coalesce(p.gone, false) as gone, coalesce(r.name, o.role_id) as role, o.level, o.scope, d.name as definition,
              coalesce(a.assigned_at, o.created_at) as since, coalesce(a.until, o.managed_until) as until,
              case when a.id is not null then 'PORTAL' when o.managed is not null then 'PIM' else 'OUTSIDE' end as made,
              a.id as grant_id, a.state, coalesce(a.accepted_at is not null or a.principal_type <> 'User', false) as accepted, a.invited_at,
              a.trouble_since is not null as trouble, q.name as asked_by, a.request_id,
              coalesce(c.name, o.created_by) as created_by, greatest(o.seen_at, a.verified_at) as verified
            from observed_assignment o
            left join access_grant a on SAME and a.state in ('ASSIGNED', 'LOST', 'ENDING')
            left join directory_principal p on p.object_id = o.principal_id
            left join directory_principal c on c.object_id = o.created_by
            left join role_name r on r.role_id = o.role_id
            left join image_definition d on d.resource_key = o.scope_key
            left join person q on q.id = a.asked_by_id
            where o.subscription_id = :subscription and (o.gallery_key = :key or o.gallery_key is null
              and (o.level in ('SUBSCRIPTION', 'MANAGEMENT_GROUP', 'ROOT') or o.scope_key = :above))
              and (a.id is not null or not exists (select 1 from access_grant e where TAKEN))
            union all
            select cast(a.id as text), coalesce(a.principal_name, nullif(a.mail, ''), a.principal_id, ''), a.mail,
              a.principal_type, a.external, false, coalesce(r.name, a.role_id),
              case when a.definition_id is null then 'GALLERY' else 'DEFINITION' end, a.scope, d.name, a.assigned_at, a.until,
              'PORTAL', a.id, a.state, a.accepted_at is not null or a.principal_type <> 'User', a.invited_at, a.trouble_since is not null, q.name,
              a.request_id, null, a.verified_at
            from access_grant a
            left join role_name r on r.role_id = lower(a.role_id)
            left join image_definition d on d.id = a.definition_id
            left join person q on q.id = a.asked_by_id
            where a.gallery_id = :gallery and a.state <> 'ENDED' and (a.state in ('WANTED', 'INVITED') or not exists
              (select 1 from observed_assignment o where o.subscription_id = :subscription and SAME))) e""".replace("SAME", SAME).replace("TAKEN", TAKEN);
    private static final List<Order> ORDERS = List.of(
            Order.up("name", "Name", Order.text("lower(e.who)"), Order.text("e.id")),
            Order.down(
                    "newest",
                    "Newest",
                    Order.instant("coalesce(e.since, timestamptz '1970-01-01 00:00+00')"),
                    Order.text("e.id")));
    private static final Map<String, String> WHERE = Map.of(
            "here", "e.level = 'GALLERY'",
            "inside", "e.level in ('DEFINITION', 'VERSION')",
            "inherited", "e.level not in ('GALLERY', 'DEFINITION', 'VERSION')");

    @Inject
    EntityManager database;

    static Shown shown(Gallery gallery, MultivaluedMap<String, String> asked) {
        return new Shown(
                gallery.accessPath(),
                List.of(
                        Filter.part("Name or mail", "lower(e.who || ' ' || e.mail)"),
                        Filter.choice(
                                "where",
                                "Where",
                                List.of(
                                        Option.of("here", "This gallery"),
                                        Option.of("inside", "Definitions"),
                                        Option.of("inherited", "Inherited")),
                                value -> Condition.of(WHERE.getOrDefault(value, "true"))),
                        Filter.choice(
                                "by",
                                "Given by",
                                List.of(
                                        Option.of("PORTAL", "The portal"),
                                        Option.of("OUTSIDE", "Somebody in Azure"),
                                        Option.of("PIM", "Privileged Identity Management")),
                                value -> Condition.of("e.made = :by", "by", value)),
                        Filter.choice(
                                "type",
                                "Who",
                                List.of(
                                        Option.of("person", "People of the organisation"),
                                        Option.of("guest", "Guests"),
                                        Option.of("Group", "Groups"),
                                        Option.of("ServicePrincipal", "Applications")),
                                AccessList::type)),
                ORDERS,
                asked);
    }

    private static Condition type(String value) {
        return switch (value) {
            case "guest" -> Condition.of("e.guest");
            case "person" -> Condition.of("e.type = 'User' and not e.guest");
            default -> Condition.of("e.type = :type", "type", value);
        };
    }

    PageQuery query(Gallery gallery, Shown shown) {
        Condition of = new Condition(
                "true",
                Map.of(
                        "gallery",
                        gallery.id,
                        "key",
                        gallery.resourceKey,
                        "subscription",
                        gallery.subscriptionId.toLowerCase(Locale.ROOT),
                        "above",
                        gallery.azureId().parent().orElseThrow().key()));
        return new PageQuery(AccessRow.COLUMNS, ROWS, List.of(of), shown);
    }

    Listed<AccessRow> read(Gallery gallery, Shown shown) {
        return Listed.of(query(gallery, shown), database, AccessRow::of);
    }
}
