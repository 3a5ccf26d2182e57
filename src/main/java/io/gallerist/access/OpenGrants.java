package io.gallerist.access;

import io.gallerist.access.AccessGrant.State;
import io.gallerist.azure.ResourceId;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The grants that count or are on their way there, by whom they are for and where. */
public final class OpenGrants {
    private static final String WITHIN = "(scopeKey = ?1 or substring(scopeKey, 1, length(?2)) = ?2)";

    private static final List<State> OVER = List.of(State.ENDING, State.ENDED);

    private static final String MISSED = "(g.gallery.id in (select y.id from Gallery y where y.goneAt <= :since)"
            + " or g.definition.id in (select d.id from ImageDefinition d where d.goneAt <= :since))";

    private OpenGrants() {}

    /**
     * Somebody who has access.
     *
     * @param waiting whether the invitation of a guest is not known to be accepted
     * @param away whether the directory missed or blocked them at the last look
     */
    record Holder(String principalId, boolean waiting, boolean away) {}

    /** The people who have access or are about to get it, in the order of their object ids, after that one. */
    static List<Holder> holders(String after, int most) {
        return holders("=", after, most);
    }

    /** The same of groups and applications. */
    static List<Holder> others(String after, int most) {
        return holders("<>", after, most);
    }

    private static List<Holder> holders(String isPerson, String after, int most) {
        return AccessGrant.getEntityManager()
                .createQuery(
                        "select g.principalId, count(g.id) > count(g.acceptedAt),"
                                + " count(g.missedAt) + count(g.blockedAt) > 0 from AccessGrant g where g.state not in :over"
                                + " and g.principalType " + isPerson + " :person and g.principalId > :after"
                                + " group by g.principalId order by g.principalId",
                        Object[].class)
                .setParameter("over", OVER)
                .setParameter("person", Recipient.USER)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Holder((String) row[0], (Boolean) row[1], (Boolean) row[2]))
                .toList();
    }

    /** Those of a guest whose acceptance is not known. */
    static List<AccessGrant> unacceptedOf(String principalId) {
        return AccessGrant.list("principalId = ?1 and state = ?2 and acceptedAt is null", principalId, State.ASSIGNED);
    }

    /** All that somebody has or is about to get; to change, locked in the order that all have in common. */
    static List<AccessGrant> of(String principalId) {
        return locked("principalId = ?1 and state not in ?2", principalId, OVER);
    }

    /** All at a gallery or a definition, or at something in it; to change. */
    static List<AccessGrant> within(ResourceId resource) {
        return locked(WITHIN + " and state not in ?3", resource.key(), resource.key() + "/", OVER);
    }

    /** Where the catalogue has missed the gallery or the definition for so long; in the order of their keys, after that one. */
    static List<ResourceId> missedSince(Instant since, String after, int most) {
        return AccessGrant.getEntityManager()
                .createQuery(
                        "select min(g.scope) from AccessGrant g where g.state not in :over and g.scopeKey > :after and "
                                + MISSED + " group by g.scopeKey order by g.scopeKey",
                        String.class)
                .setParameter("over", OVER)
                .setParameter("since", since)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultStream()
                .map(ResourceId::of)
                .toList();
    }

    /** Those at such a gallery or definition itself, if it is missed still; to change. */
    static List<AccessGrant> atMissed(ResourceId scope, Instant since) {
        return AccessGrant.<AccessGrant>find(
                        "from AccessGrant g where g.scopeKey = :scope and g.state not in :over and " + MISSED
                                + " order by g.id",
                        Map.of("scope", scope.key(), "over", OVER, "since", since))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    private static List<AccessGrant> locked(String where, Object... values) {
        return AccessGrant.<AccessGrant>find(where + " order by id", values)
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /**
     * The other grant of the same role for the same principal at the same scope that counts, if there is one.
     *
     * @param toChange whether it is locked, so that it is as it was found until the transaction ends
     */
    static Optional<AccessGrant> twin(AccessGrant grant, boolean toChange) {
        return grant.principalId == null
                ? Optional.empty()
                : AccessGrant.<AccessGrant>find(
                                "scopeKey = ?1 and principalId = ?2 and roleId = ?3 and id <> ?4 and state in ?5",
                                grant.scopeKey,
                                grant.principalId,
                                grant.roleId,
                                grant.id,
                                List.of(State.ASSIGNED, State.LOST, State.ENDING))
                        .withLock(toChange ? LockModeType.PESSIMISTIC_WRITE : LockModeType.NONE)
                        .firstResultOptional();
    }

    /** Whether another grant became part of this one. */
    static boolean isShared(AccessGrant grant) {
        return AccessGrant.count("joined.id = ?1", grant.id) > 0;
    }

    /** How many have access to a gallery or a definition, or to something in it. */
    public static long heldWithin(ResourceId resource) {
        return AccessGrant.count(
                WITHIN + " and state in ?3",
                resource.key(),
                resource.key() + "/",
                List.of(State.ASSIGNED, State.ENDING));
    }

    /** What is held by any of these principals, with its gallery and definition in the same statement. */
    static List<AccessGrant> heldBy(Collection<String> principals, int most) {
        return AccessGrant.<AccessGrant>find(
                        "from AccessGrant g join fetch g.gallery y left join fetch g.definition d"
                                + " where g.principalId in ?1 and g.state in (ASSIGNED, ENDING) and y.goneAt is null"
                                + " and d.goneAt is null order by lower(y.name), g.id",
                        principals)
                .page(0, most)
                .list();
    }

    static boolean areHeldByGroups() {
        return AccessGrant.<AccessGrant>find("principalType = 'Group' and state in (ASSIGNED, ENDING)")
                .page(0, 1)
                .firstResultOptional()
                .isPresent();
    }

    /** Of one principal, those that open nothing: not carried out yet, lost, or ended since then; newest first. */
    static List<AccessGrant> closedTo(String principal, Instant endedSince, int most) {
        return AccessGrant.<AccessGrant>find(
                        "from AccessGrant g join fetch g.gallery y left join fetch g.definition where g.principalId = ?1"
                                + " and y.goneAt is null and (g.state in (WANTED, INVITED, LOST)"
                                + " or g.state = ENDED and g.endedAt > ?2) order by g.id desc",
                        principal,
                        endedSince)
                .page(0, most)
                .list();
    }
}
