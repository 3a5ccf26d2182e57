package io.gallerist.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What one guest was sent by all grants together: however much is shared with somebody, there is one invitation to accept.
 *
 * @param invitedAt when an invitation was sent last that was no reminder
 * @param askedAt since when somebody waits for another one
 */
record GuestMails(
        @Nullable Instant invitedAt,
        @Nullable Instant remindedAt,
        @Nullable Instant askedAt) {
    /** Apart from the locks of other rooms. */
    private static final int LOCK = 24;

    static GuestMails of(String principalId) {
        Object[] row = AccessGrant.getEntityManager()
                .createQuery(
                        "select max(g.invitation.at), max(g.invitation.remindedAt), max(g.invitation.askedAt)"
                                + " from AccessGrant g where g.principalId = ?1 and g.external",
                        Object[].class)
                .setParameter(1, principalId)
                .getSingleResult();
        return new GuestMails((Instant) row[0], (Instant) row[1], (Instant) row[2]);
    }

    /** Where another grant has invited the guest after this one: all begins anew from there. */
    static Optional<Due.Effect> later(AccessGrant seen) {
        String guest = Objects.requireNonNull(seen.principalId);
        return QuarkusTransaction.requiringNew()
                .call(() -> of(guest))
                .invitedAfter(InvitationExpiry.since(seen))
                .map(at -> (grant, act) -> grant.invitation.begun(at));
    }

    /** Of those who are about to send something to this guest, or to this address, one at a time; until the transaction ends. */
    static void lock(String guest) {
        AccessGrant.getEntityManager()
                .createNativeQuery("select count(*) from pg_advisory_xact_lock(hashtextextended(?1, ?2))", Long.class)
                .setParameter(1, guest.toLowerCase(Locale.ROOT))
                .setParameter(2, LOCK)
                .getSingleResult();
    }

    /** When the guest was last sent something, or is about to be. */
    Optional<Instant> last() {
        return Stream.of(invitedAt, remindedAt, askedAt)
                .flatMap(Stream::ofNullable)
                .max(Comparator.naturalOrder());
    }

    /** When the guest was reminded of the last invitation. */
    Optional<Instant> reminder() {
        return Optional.ofNullable(remindedAt).filter(at -> invitedAt == null || at.isAfter(invitedAt));
    }

    /** The invitation that counts, where it was sent after that moment. */
    Optional<Instant> invitedAfter(Instant moment) {
        return Optional.ofNullable(invitedAt).filter(at -> at.isAfter(moment));
    }
}
