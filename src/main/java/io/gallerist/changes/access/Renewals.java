package io.gallerist.changes.access;

import io.gallerist.access.AccessGrant;
import io.gallerist.access.Renewal;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.policies.SharingRules;
import io.gallerist.requests.Request;
import io.gallerist.requests.Status;
import io.gallerist.web.LocalTimes;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The wishes for more time: what may be wished for, and what is wished for already. Remembers for one page what it read. */
@RequestScoped
class Renewals implements Renewal {
    /** Shorter than this nothing was ever asked for. */
    private static final Duration SHORTEST = Duration.ofDays(1);

    /** So long who decides is not asked again after a rejection. */
    static final Duration REST = Duration.ofDays(3);

    @Inject
    Clock clock;

    @Inject
    LocalTimes times;

    private final Map<String, Map<String, Request>> openOfPrincipals = new HashMap<>();

    @Override
    public boolean isOffered(AccessGrant grant) {
        return grant.isExtendable(clock.instant()) && last(grant).isEmpty();
    }

    @Override
    public Optional<String> pending(AccessGrant grant) {
        return last(grant)
                .map(request -> request.status == Status.REJECTED
                        ? "More time was not given. You may ask again " + times.local(again(request)) + "."
                        : request.label() + " asks for more time: "
                                + request.status.label().toLowerCase(java.util.Locale.ROOT));
    }

    /** When more time may be asked for again after it was rejected. */
    static Instant again(Request rejected) {
        return Objects.requireNonNull(rejected.decidedAt).plus(REST);
    }

    /** The rejection that is too fresh to ask again. */
    Optional<Request> rejected(AccessGrant grant) {
        return last(grant).filter(request -> request.status == Status.REJECTED);
    }

    /** The request for more time that is not decided or not carried out yet; one statement for all that somebody has. */
    Optional<Request> open(AccessGrant grant) {
        return last(grant).filter(request -> request.status != Status.REJECTED);
    }

    /** What is open, else what was rejected lately. */
    private Optional<Request> last(AccessGrant grant) {
        String principal = String.valueOf(grant.principalId);
        return Optional.ofNullable(
                openOfPrincipals.computeIfAbsent(principal, this::openOf).get(key(grant)));
    }

    private Map<String, Request> openOf(String principal) {
        Map<String, Request> open = new HashMap<>();
        Request.<Request>list(
                        "select r from Request r where r.kind = ?1 and (r.status in ?2 or r.status = REJECTED and r.decidedAt > ?5) and r.targetKey in (select"
                                + " concat(g.scopeKey, ?3, cast(g.id as string)) from AccessGrant g where g.principalId = ?4) order by case when r.status = REJECTED then 0 else 1 end, r.number",
                        ExtendAccessKind.NAME,
                        Status.OPEN,
                        ExtendAccess.PLACE.toLowerCase(java.util.Locale.ROOT),
                        principal,
                        clock.instant().minus(REST))
                .forEach(request -> open.put(request.targetKey, request));
        return open;
    }

    /** How many were decided or given up so far. */
    static long past(AccessGrant grant) {
        return Request.count(
                "kind = ?1 and targetKey = ?2 and status not in ?3",
                ExtendAccessKind.NAME,
                key(grant),
                List.of(Status.DRAFT, Status.SUBMITTED, Status.APPROVED, Status.SUBMITTING, Status.UNDERWAY));
    }

    private static String key(AccessGrant grant) {
        return ExtendAccess.target(grant.scopeKey, grant.id).toLowerCase(java.util.Locale.ROOT);
    }

    /** For as many days as it was asked for once. */
    static int days(AccessGrant grant, Instant until) {
        return Request.<Request>find(
                        "kind = ?1 and targetKey = ?2 and status = ?3 order by number desc",
                        ExtendAccessKind.NAME,
                        key(grant),
                        Status.SUCCEEDED)
                .range(0, 0)
                .firstResultOptional()
                .map(request ->
                        CanonicalJson.read(request.change, ExtendAccess.class).days())
                .orElseGet(() -> wholeDays(grant, until));
    }

    /** An end that moved since, and a role that was given again, change nothing of what was asked for at first. */
    private static int wholeDays(AccessGrant grant, Instant until) {
        if (grant.days != null) {
            return grant.days;
        }
        Instant since = grant.assignedAt == null ? grant.createdAt : grant.assignedAt;
        Duration whole = Duration.between(since, until);
        return (int) Math.max(SHORTEST.toDays(), Math.round(whole.toHours() / 24.0));
    }

    /** As long again, within what the rules allow; null where it lasts that long already. */
    static @Nullable Instant end(Instant until, int days, SharingRules rules, ZoneId zone, Instant now) {
        Instant wished = until.atZone(zone).plusDays(days).toInstant();
        Instant last = rules.lastDay(zone, now)
                .map(day -> day.atTime(ShareEntry.END_OF_DAY).atZone(zone).toInstant())
                .orElse(wished);
        Instant end = wished.isAfter(last) ? last : wished;
        return end.isAfter(until) ? end : null;
    }
}
