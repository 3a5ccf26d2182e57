package io.gallerist.access;

import io.gallerist.audit.Act;
import io.gallerist.azure.AzurePause;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.ResourceId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/** When what did not get through is tried again: for ever, each wait twice the one before, up to a bound. */
@ApplicationScoped
class GrantPace {
    /** A guest fresh from an invitation is unknown to ARM for a while; recorded: 12 refusals in 86 seconds. */
    static final String NOT_KNOWN_YET = "PrincipalNotFound";

    private static final int MOST_DOUBLINGS = 16;
    /** Waits differ by up to a tenth, so that many grants that failed together do not come back together. */
    private static final int SPREAD = 10;

    private static final int BLOCKED = 412;
    private static final int PERCENT = 100;

    @Inject
    AccessSettings settings;

    void refused(AccessGrant grant, AzureRefusal refusal, Act act) {
        if (refusal.kind() == AzureRefusal.Kind.THROTTLED) {
            Instant until = act.at().plus(wait(refusal));
            if (!refusal.isOfDirectory()) {
                AzurePause.keepAway(ResourceId.of(grant.scope).subscription(), until);
            }
            troubled(grant, refusal, until, act);
            grant.trouble.wait = until;
        } else if (refusal.status() == BLOCKED && refusal.isOfDirectory()) {
            blocked(grant, act);
        } else {
            boolean urgent = grant.isOver() || refusal.code().equals(NOT_KNOWN_YET);
            Instant next = next(grant, urgent, act.at());
            Instant asked = act.at().plus(Objects.requireNonNullElse(refusal.retryAfter(), Duration.ZERO));
            troubled(grant, refusal, next.isBefore(asked) ? asked : next, act);
        }
    }

    /** Nobody but the directory's administrators can help, so there is no hurry. */
    void blocked(AccessGrant grant, Act act) {
        grant.troubled(
                "AccountDisabled",
                grant.who() + " is blocked in the directory.",
                "Ask the directory's administrators to unblock the account: the portal looks again by itself.",
                act.at().plus(settings.slowestRetry()),
                act);
    }

    /** Whom the address turned out to be may not have it; somebody may still change the rules or the directory. */
    void notAllowed(AccessGrant grant, String why, Act act) {
        grant.troubled(
                "NotAllowed",
                why,
                "Change the gallery's rules if it is meant so, or end this access: the portal looks again by itself.",
                act.at().plus(settings.slowestRetry()),
                act);
    }

    void notInDirectory(AccessGrant grant, Act act) {
        grant.troubled(
                "NotInDirectory",
                grant.who() + " was not found in the directory.",
                "Nothing has to be done: the portal looks again, and ends the access if it stays so.",
                next(grant, false, act.at()),
                act);
    }

    /** Microsoft sent the mail to an account that is not the one with this access. */
    void anotherAccount(AccessGrant grant, String mail, Act act) {
        grant.troubled(
                "AnotherAccount",
                "The address " + mail + " belongs to another account of the directory than " + grant.who() + ".",
                "End this access and ask for it anew for the right account.",
                act.at().plus(settings.slowestRetry()),
                act);
    }

    void notSeen(AccessGrant grant, Act act) {
        grant.troubled(
                "RoleNotSeen",
                "Azure did not show the role when it was read again.",
                "Nothing has to be done: the portal looks again. If the role stays away, the owners decide on it.",
                next(grant, false, act.at()),
                act);
    }

    /** Azure took a removal and shows the role still: each further one waits longer. */
    void stillThere(AccessGrant grant, int removals, Act act) {
        if (removals > 1) {
            grant.nextAt = after(removals - 2, settings.slowestUrgentRetry(), grant, act.at());
        }
    }

    /** The portal's own mistake: tried again like a passing fault, so that a mended portal goes on with it. */
    void mistaken(AccessGrant grant, Act act) {
        grant.troubled(
                "Mistake",
                "The portal made a mistake, which is in its log.",
                "It tries again by itself; tell an administrator if it goes on.",
                next(grant, grant.isOver(), act.at()),
                act);
    }

    /** Nothing is wrong, but it is not the time yet. */
    void later(AccessGrant grant, Act act) {
        grant.nextAt = act.at().plus(settings.firstRetry());
    }

    private static void troubled(AccessGrant grant, AzureRefusal refusal, Instant again, Act act) {
        grant.troubled(refusal.code(), refusal.message(), refusal.advice(), again, act);
    }

    private Duration wait(AzureRefusal refusal) {
        return Objects.requireNonNullElse(refusal.retryAfter(), settings.firstRetry());
    }

    private Instant next(AccessGrant grant, boolean urgent, Instant now) {
        return after(grant.trouble.tries, urgent ? settings.slowestUrgentRetry() : settings.slowestRetry(), grant, now);
    }

    private Instant after(int times, Duration bound, AccessGrant grant, Instant now) {
        Duration doubled = settings.firstRetry().multipliedBy(1L << Math.min(times, MOST_DOUBLINGS));
        Duration wait = doubled.compareTo(bound) > 0 ? bound : doubled;
        int less = Math.floorMod(Objects.hash(grant.id, times), SPREAD);
        return now.plus(wait.multipliedBy(PERCENT - less).dividedBy(PERCENT));
    }
}
