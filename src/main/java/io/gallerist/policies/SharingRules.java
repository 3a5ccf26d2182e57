package io.gallerist.policies;

import java.net.IDN;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a policy says of access to a gallery.
 *
 * @param longestDays the longest that access may last, in days; null: without end
 * @param external whether people from outside may get access at all
 * @param allowedDomains the only mail domains of people from outside, in lower case, without what is below them; empty:
 *     all but the blocked
 * @param blockedDomains mail domains that get no access, in lower case, with all that is below them
 * @param reviewEveryDays how often a review of all access begins by itself, in days; null: never
 * @param reviewDays how long a review is open, in days
 * @param undecided what becomes of access that nobody decided on by the end of a review
 */
public record SharingRules(
        @Nullable Integer longestDays,
        boolean external,
        List<String> allowedDomains,
        List<String> blockedDomains,
        @Nullable Integer reviewEveryDays,
        int reviewDays,
        Undecided undecided) {
    public enum Undecided {
        KEEP,
        REMOVE
    }

    private static final int TWO_WEEKS = 14;

    public SharingRules {
        allowedDomains = List.copyOf(allowedDomains);
        blockedDomains = List.copyOf(blockedDomains);
    }

    /**
     * Why it gets no access; empty where the rules have nothing against it. One blocked address is enough against it, and
     * of somebody from outside each main address has to be allowed.
     */
    public Optional<String> refusal(Party party) {
        if (party.external() && !external) {
            return Optional.of("The gallery's policy gives people from outside no access.");
        }
        Optional<String> blocked = Stream.concat(party.main().stream(), party.all().stream())
                .map(SharingRules::domain)
                .filter(this::isBlocked)
                .findFirst();
        if (blocked.isPresent()) {
            return Optional.of("The gallery's policy blocks the domain " + blocked.get() + ".");
        }
        boolean isAllowed = !party.main().isEmpty()
                && party.main().stream().allMatch(mail -> allowedDomains.contains(domain(mail)));
        if (party.external() && !allowedDomains.isEmpty() && !isAllowed) {
            return Optional.of("Of people from outside, the gallery's policy takes only those of "
                    + String.join(", ", allowedDomains) + ".");
        }
        return Optional.empty();
    }

    /** Whether nobody's addresses matter. */
    public boolean takesEverybody() {
        return external && allowedDomains.isEmpty() && blockedDomains.isEmpty();
    }

    /** Why access may not last that long, with days as the gallery's zone counts them; null: without end. */
    public Optional<String> refusal(@Nullable Instant until, ZoneId zone, Instant now) {
        if (longestDays == null) {
            return Optional.empty();
        }
        LocalDate last = lastDay(zone, now).orElseThrow();
        if (until == null) {
            return Optional.of("The gallery's policy gives access for a time only. Choose an end date, " + last
                    + " at the latest.");
        }
        return until.atZone(zone).toLocalDate().isAfter(last)
                ? Optional.of("The gallery's policy gives access for " + longestDays + " days at the most: choose "
                        + last + " or an earlier day.")
                : Optional.empty();
    }

    /** The last day that access may have; empty where it may be without end. */
    public Optional<LocalDate> lastDay(ZoneId zone, Instant now) {
        return Optional.ofNullable(longestDays)
                .map(days -> now.atZone(zone).toLocalDate().plusDays(days));
    }

    /** In lower case, as the domain name system spells it; empty for what has none. */
    public static String domain(String mail) {
        return ascii(mail.substring(mail.lastIndexOf('@') + 1));
    }

    /** What is no name in the domain name system stays as it is, in lower case. */
    static String ascii(String domain) {
        String bare = domain.replaceFirst("\\.+$", "");
        try {
            return IDN.toASCII(bare).toLowerCase(Locale.ROOT);
        } catch (IllegalArgumentException noName) {
            return bare.toLowerCase(Locale.ROOT);
        }
    }

    /** Who owns a domain owns what is below it, too; but who is let in is let in by name. */
    private boolean isBlocked(String domain) {
        return blockedDomains.stream().anyMatch(one -> domain.equals(one) || domain.endsWith("." + one));
    }

    /** The stricter of both as to who gets access and for how long; reviews are the gallery's own. */
    SharingRules within(SharingRules portal) {
        boolean bothName = !allowedDomains.isEmpty() && !portal.allowedDomains.isEmpty();
        List<String> allowed = (allowedDomains.isEmpty() ? portal.allowedDomains : allowedDomains)
                .stream()
                        .filter(domain -> !bothName || portal.allowedDomains.contains(domain))
                        .toList();
        return new SharingRules(
                Stream.of(longestDays, portal.longestDays)
                        .filter(Objects::nonNull)
                        .min(Comparator.naturalOrder())
                        .orElse(null),
                external && portal.external && !(bothName && allowed.isEmpty()),
                allowed,
                Stream.concat(blockedDomains.stream(), portal.blockedDomains.stream())
                        .distinct()
                        .toList(),
                reviewEveryDays,
                reviewDays,
                undecided);
    }

    /** As long as nobody wrote anything else. */
    public static SharingRules standard() {
        return new SharingRules(null, true, List.of(), List.of(), null, TWO_WEEKS, Undecided.KEEP);
    }
}
