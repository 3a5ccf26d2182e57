package io.gallerist.access;

import io.gallerist.execution.WriteAttempt;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One write of a grant, to Azure or to the directory: committed before the call, completed after it. */
@Entity
public class GrantAttempt extends WriteAttempt {
    /** What was to be done; the database repeats the list. */
    public enum What {
        INVITE("Invitation"),
        ASSIGN("Assignment"),
        REMOVE("Removal");

        private final String words;

        What(String words) {
            this.words = words;
        }

        public String words() {
            return words;
        }
    }

    private static final String INVITATIONS =
            "from GrantAttempt a where a.what = ?1 and (a.outcome is null or a.outcome <> ?2) and a.startedAt > ?3"
                    + " and a.grantId <> ?4";
    private static final String NEWEST = "order by a.startedAt desc, a.id desc";

    public UUID grantId;

    @Enumerated(EnumType.STRING)
    public What what;

    /** Of an invitation that was sent: the guest's object id. */
    public @Nullable String made;

    protected GrantAttempt() {}

    static GrantAttempt begin(UUID grantId, What what, Instant now) {
        GrantAttempt attempt = new GrantAttempt();
        attempt.grantId = grantId;
        attempt.what = what;
        attempt.number = (int) count("grantId", grantId) + 1;
        attempt.startedAt = now;
        attempt.persist();
        return attempt;
    }

    /** Those of an earlier step whose answer was never written down. */
    static void abandonOpen(UUID grantId, Instant now) {
        GrantAttempt.<GrantAttempt>list("grantId = ?1 and outcome is null", grantId)
                .forEach(open -> open.abandoned(now));
    }

    static List<GrantAttempt> of(UUID grantId) {
        return list("grantId = ?1 order by number", grantId);
    }

    /** Whether an invitation was sent, or may have been. */
    static boolean mayHaveInvited(UUID grantId) {
        return count("grantId = ?1 and what = ?2 and outcome <> ?3", grantId, What.INVITE, Outcome.REFUSED) > 0;
    }

    /** The guest of an invitation that is known to be sent. */
    static Optional<String> invited(UUID grantId) {
        return GrantAttempt.<GrantAttempt>find(
                        "grantId = ?1 and what = ?2 and outcome = ?3 and made <> '' order by number desc",
                        grantId,
                        What.INVITE,
                        Outcome.ACCEPTED)
                .firstResultOptional()
                .map(sent -> Objects.requireNonNull(sent.made));
    }

    /** Whether the role was given, or may have been. */
    static boolean mayHaveAssigned(UUID grantId) {
        return count(
                        "grantId = ?1 and what = ?2 and (outcome is null or outcome <> ?3)",
                        grantId,
                        What.ASSIGN,
                        Outcome.REFUSED)
                > 0;
    }

    static int removals(UUID grantId) {
        return (int) count("grantId = ?1 and what = ?2 and outcome <> ?3", grantId, What.REMOVE, Outcome.REFUSED);
    }

    /**
     * Until when a write of this sort may still show, if there is one: whose answer nobody heard, or that was accepted
     * and not taken back since.
     */
    static Optional<Instant> mayShowUntil(UUID grantId, What what, Duration within) {
        return GrantAttempt.<GrantAttempt>find(
                        "from GrantAttempt a where a.grantId = ?1 and a.what = ?2 and (a.outcome in ?3 or a.outcome = ?4"
                                + " and not exists (select 1 from GrantAttempt r where r.grantId = ?1 and r.what = ?5"
                                + " and r.outcome = ?4 and r.number > a.number)) order by a.number desc",
                        grantId,
                        what,
                        UNHEARD,
                        Outcome.ACCEPTED,
                        What.REMOVE)
                .firstResultOptional()
                .map(last -> last.startedAt.plus(within));
    }

    /** Whether a step whose end was never written down has sent an invitation since then. */
    static boolean hasInvitedSince(UUID grantId, Instant since) {
        return count(
                        "grantId = ?1 and what = ?2 and outcome = ?3 and startedAt >= ?4",
                        grantId,
                        What.INVITE,
                        Outcome.ACCEPTED,
                        since)
                > 0;
    }

    /** The same, or may have. */
    static boolean mayHaveInvitedSince(UUID grantId, Instant since) {
        return count(
                        "grantId = ?1 and what = ?2 and outcome <> ?3 and startedAt >= ?4",
                        grantId,
                        What.INVITE,
                        Outcome.REFUSED,
                        since)
                > 0;
    }

    /** Other grants' invitations to the same address since then that were not refused, the last first. */
    static List<GrantAttempt> toAddress(String mail, UUID except, Instant since) {
        return list(
                INVITATIONS + " and a.grantId in (select g.id from AccessGrant g where lower(g.mail) = ?5) " + NEWEST,
                What.INVITE,
                Outcome.REFUSED,
                since,
                except,
                mail.toLowerCase(Locale.ROOT));
    }

    /** Other grants' invitations of the same guest since then that were not refused, the last first. */
    static List<GrantAttempt> ofGuest(String principalId, UUID except, Instant since) {
        return list(
                INVITATIONS + " and a.grantId in (select g.id from AccessGrant g where g.principalId = ?5) " + NEWEST,
                What.INVITE,
                Outcome.REFUSED,
                since,
                except,
                principalId);
    }

    /** The last invitation of a guest whose answer nobody has heard, by whichever grant. */
    static Optional<GrantAttempt> unheardOfGuest(String principalId) {
        return find(
                        "from GrantAttempt a where a.what = ?1 and (a.outcome is null or a.outcome in ?2) and a.grantId in"
                                + " (select g.id from AccessGrant g where g.principalId = ?3) "
                                + NEWEST,
                        What.INVITE,
                        UNHEARD,
                        principalId)
                .firstResultOptional();
    }

    /** @param made what came of it, if that has to be known after a crash */
    void accepted(@Nullable String made, Instant now) {
        this.made = made;
        accepted(now);
    }
}
