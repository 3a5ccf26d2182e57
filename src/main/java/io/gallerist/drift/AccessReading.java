package io.gallerist.drift;

import io.gallerist.azure.ManagedAssignments;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** How far reading the role assignments of one subscription is, and when it was last read to its end. */
@Entity
@DynamicUpdate
class AccessReading extends PanacheEntityBase {
    /** What stopped longer ago is begun again: the first pages have grown old. */
    private static final Duration STALE = Duration.ofHours(1);

    /** A reader that has written nothing for as long is dead: no call takes so long. */
    private static final Duration SILENT = Duration.ofMinutes(10);

    /** As long as a page waits for a reading that was asked for. */
    private static final Duration AWAITED = Duration.ofMinutes(5);

    private static final Duration BETWEEN_READINGS = Duration.ofSeconds(30);

    @Id
    String subscriptionId;

    /** Null: none is under way. */
    @Nullable
    Instant beganAt;

    /** The page to go on with; null for the first. */
    @Nullable
    String next;

    /** Whether the list was read to its end. */
    boolean listed;

    /** How many of the subscription's own were on the pages so far. */
    int counted;

    @Nullable
    Instant readAt;

    @Nullable
    Instant askedAt;

    /** Who reads just now; null: nobody. */
    @Nullable
    UUID reader;

    /** When the reader is taken for dead, unless it writes before. */
    @Nullable
    Instant readerUntil;

    /** Why it is not known what Privileged Identity Management does. */
    @Nullable
    String unmanagedBecause;

    protected AccessReading() {}

    static Optional<AccessReading> of(String subscription) {
        return findByIdOptional(subscription.toLowerCase(Locale.ROOT));
    }

    /** Goes on with the one that stopped, or begins a new one. */
    void goOn(Instant now) {
        if (beganAt == null || beganAt.isBefore(now.minus(STALE))) {
            begin(now);
        }
    }

    /** Whether this reader has the subscription to itself from now on. */
    static boolean take(String subscription, UUID reader, Instant now) {
        known(subscription);
        return update(
                        "reader = ?1, readerUntil = ?2 where subscriptionId = ?3"
                                + " and (reader is null or readerUntil < ?4)",
                        reader,
                        now.plus(SILENT),
                        subscription,
                        now)
                > 0;
    }

    /** The reading, locked; empty where another reader has taken over. */
    static Optional<AccessReading> heldBy(UUID reader, String subscription, Instant now) {
        Optional<AccessReading> held = AccessReading.<AccessReading>findByIdOptional(
                        subscription, LockModeType.PESSIMISTIC_WRITE)
                .filter(reading -> reader.equals(reading.reader));
        held.ifPresent(reading -> reading.readerUntil = now.plus(SILENT));
        return held;
    }

    static void leave(String subscription, UUID reader) {
        update("reader = null, readerUntil = null where subscriptionId = ?1 and reader = ?2", subscription, reader);
    }

    private static AccessReading known(String subscription) {
        getEntityManager()
                .createQuery("insert into AccessReading (subscriptionId, listed, counted) values (:id, false, 0)"
                        + " on conflict (subscriptionId) do nothing")
                .setParameter("id", subscription)
                .executeUpdate();
        return of(subscription).orElseThrow();
    }

    private void begin(Instant now) {
        this.beganAt = now;
        this.next = null;
        this.listed = false;
        this.counted = 0;
    }

    void page(@Nullable String following, int more) {
        this.next = following;
        this.counted += more;
        this.listed = following == null;
    }

    void done(Instant now) {
        this.readAt = now;
        this.beganAt = null;
        this.next = null;
    }

    /** The next reading begins with the first page. */
    void giveUp() {
        this.beganAt = null;
        this.next = null;
    }

    /** Whether it is known what PIM manages: nothing, where the directory has no licence for it. */
    boolean isManagedKnown() {
        return unmanagedBecause == null || isUnlicensed();
    }

    boolean isUnlicensed() {
        return ManagedAssignments.UNLICENSED.equals(unmanagedBecause);
    }

    /** Whether somebody asked for it a moment ago and it is not there yet. */
    boolean isAwaited(Instant now) {
        return askedAt != null && askedAt.isAfter(now.minus(AWAITED)) && (readAt == null || readAt.isBefore(askedAt));
    }

    /** Whether it may be read again now; of two who ask at once one is told so. */
    static boolean ask(String subscription, Instant now) {
        known(subscription);
        return update(
                        "askedAt = ?1 where subscriptionId = ?2 and (askedAt is null or askedAt <= ?3)"
                                + " and (readAt is null or readAt <= ?3)",
                        now,
                        subscription,
                        now.minus(BETWEEN_READINGS))
                > 0;
    }
}
