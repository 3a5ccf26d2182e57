package io.gallerist.campaigns;

import io.gallerist.access.AccessGrant;
import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.audit.Subject;
import io.gallerist.people.Person;
import io.gallerist.web.Conflict;
import io.gallerist.web.Keyset;
import io.gallerist.web.Page;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One grant in a review: as it was when the review began, and what was decided of it. */
@Entity
class CampaignItem extends PanacheEntityBase {
    enum Decision {
        KEPT,
        REMOVED,
        /** The access ended otherwise before anybody decided. */
        GONE
    }

    static final int PAGE = 50;

    /** What is lost or being given again just now is looked at, too: it may be back before the review is over. */
    private static final String SNAPSHOT = """
            insert into campaign_item (id, campaign_id, grant_id, who, mail, principal_type, principal_id, external, scope,
                role_id, asked_by, since, until, verified_at)
            select gen_random_uuid(), ?1, g.id, coalesce(nullif(g.principal_name, ''), g.mail), g.mail, g.principal_type,
                g.principal_id, g.external, g.scope, g.role_id, p.name, g.assigned_at, g.until, g.verified_at
            from access_grant g left join person p on p.id = g.asked_by_id
            where g.gallery_id = ?2 and (g.state in ('ASSIGNED', 'LOST')
                or g.state in ('WANTED', 'INVITED') and g.assignment is not null)
            """;

    private static final String WITH_ALL = "from CampaignItem i join fetch i.campaign join fetch i.grant"
            + " left join fetch i.decidedBy where i.campaign.id = :campaign";

    @Id
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Campaign campaign;

    @ManyToOne(fetch = FetchType.LAZY)
    public AccessGrant grant;

    public String who;

    /** Empty for applications, and for groups without an address. */
    public String mail;

    public String principalType;
    public @Nullable String principalId;
    public boolean external;
    public String scope;
    public String roleId;

    /** The name of who asked for it. */
    public @Nullable String askedBy;

    public @Nullable Instant since;
    public @Nullable Instant until;
    public @Nullable Instant verifiedAt;

    @Enumerated(EnumType.STRING)
    public @Nullable Decision decision;

    /** Null where it is undecided, and where it followed the policy. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Person decidedBy;

    public @Nullable Instant decidedAt;
    public @Nullable String reason;

    protected CampaignItem() {}

    /**
     * Takes down all that is granted just now, in one statement.
     *
     * @return how many
     */
    static int of(Campaign campaign) {
        return getEntityManager()
                .createNativeQuery(SNAPSHOT)
                .setParameter(1, campaign.id)
                .setParameter(2, campaign.gallery.id)
                .executeUpdate();
    }

    /** @throws Conflict when somebody else was faster */
    void keep(String why, Act act) {
        decide(Decision.KEPT, why, act);
        tell("kept", act);
    }

    /**
     * Has the access taken away, whoever gave the role; the caller wakes the grant in the same transaction.
     *
     * @throws Conflict when somebody else was faster
     */
    void remove(String why, Act act) {
        decide(Decision.REMOVED, why, act);
        // Left to itself the portal leaves in place what others gave. This was decided of all that the review shows.
        grant.takeOver(act);
        grant.end("Access review: " + why, act);
        tell("removed", act);
    }

    /** The access ended otherwise. */
    void gone(Act act) {
        decide(Decision.GONE, "", act);
    }

    /** Whether there is still something to decide on: what is lost, or about to be given again, counts. */
    boolean isLive() {
        return !grant.isOver();
    }

    /** Why nobody can decide on it any more, if that is so. */
    Optional<String> obstacle() {
        if (decision == Decision.GONE || decision == null && !isLive()) {
            return Optional.of("The access of " + who + " ended meanwhile.");
        }
        return decision == null
                ? Optional.empty()
                : Optional.of(decider() + " decided on the access of " + who + " meanwhile: it was "
                        + decision.name().toLowerCase(Locale.ROOT) + ".");
    }

    /** Whether the access has another end now than when the review began. */
    boolean isExtended() {
        return isLive() && !Objects.equals(until, grant.until);
    }

    boolean isDecided() {
        return decision != null;
    }

    String decider() {
        return decidedBy == null ? "the policy" : decidedBy.name;
    }

    private void decide(Decision what, String why, Act act) {
        if (decision != null) {
            throw new Conflict(obstacle().orElseThrow(), campaign.path());
        }
        decision = what;
        decidedBy = act.person();
        decidedAt = act.at();
        reason = why;
    }

    private void tell(String verb, Act act) {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("who", who);
        if (act.person() == null) {
            details.put("decided by", "the policy");
        }
        if (reason != null && !reason.isEmpty()) {
            details.put("reason", reason);
        }
        AuditTrail.done(
                act,
                "campaign.item-" + verb,
                new Subject("campaign", campaign.id.toString(), who + " on " + campaign.gallery.name, null),
                details);
    }

    /** By name. */
    static Page<CampaignItem> in(Campaign campaign, boolean onlyUndecided, Optional<Keyset> at) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("campaign", campaign.id);
        String where = WITH_ALL + (onlyUndecided ? " and i.decision is null" : "");
        String order = " order by lower(i.who), i.id";
        if (at.isPresent()) {
            boolean back = at.get().newer();
            where += " and (lower(i.who), i.id) " + (back ? "<" : ">") + " (:who, :id)";
            order = back ? " order by lower(i.who) desc, i.id desc" : order;
            parameters.put("who", at.get().text(0));
            parameters.put("id", at.get().uuid(1));
        }
        List<CampaignItem> rows = CampaignItem.<CampaignItem>find(where + order, parameters)
                .range(0, PAGE)
                .list();
        return Page.of(rows, at, PAGE, row -> List.of(row.who.toLowerCase(Locale.ROOT), row.id));
    }

    /** The object ids of the people among these ids. */
    static List<String> people(Campaign campaign, List<UUID> ids) {
        return getEntityManager()
                .createQuery(
                        "select distinct i.principalId from CampaignItem i where i.campaign.id = ?1 and i.id in ?2"
                                + " and i.principalType = 'User' and i.principalId is not null",
                        String.class)
                .setParameter(1, campaign.id)
                .setParameter(2, ids)
                .getResultList();
    }

    /** Those of these ids that are in the review, by name; their grants are locked first, in the order of their ids. */
    static List<CampaignItem> locked(Campaign campaign, List<UUID> ids) {
        AccessGrant.find(
                        "id in (select i.grant.id from CampaignItem i where i.campaign.id = ?1 and i.id in ?2)"
                                + " order by id",
                        campaign.id,
                        ids)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
        return list(
                WITH_ALL + " and i.id in :ids order by lower(i.who), i.id",
                Map.of("campaign", campaign.id, "ids", ids));
    }

    /** The first ones by name, locked as above. */
    static List<CampaignItem> undecided(Campaign campaign, int most) {
        List<UUID> ids = getEntityManager()
                .createQuery(
                        "select i.id from CampaignItem i where i.campaign.id = ?1 and i.decision is null"
                                + " order by lower(i.who), i.id",
                        UUID.class)
                .setParameter(1, campaign.id)
                .setMaxResults(most)
                .getResultList();
        return ids.isEmpty() ? List.of() : locked(campaign, ids);
    }
}
