package io.gallerist.policies;

import io.gallerist.changes.Change;
import io.gallerist.changes.GivenAccess;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** What rules see of the access that a change gives; nothing of other changes. */
final class AccessFacts {
    private AccessFacts() {}

    /** @param requester object id and marks of who asks */
    static Map<String, Object> of(Change change, Set<String> requester, Instant now, ZoneId zone) {
        Map<String, Object> facts = new HashMap<>();
        change.gives().ifPresent(given -> {
            facts.put("external", outside(given).findAny().isPresent());
            facts.put("recipients", (long) given.to().size());
            facts.put(
                    "recipientTypes",
                    given.to().stream()
                            .map(GivenAccess.To::type)
                            .distinct()
                            .sorted()
                            .toList());
            facts.put(
                    "domains",
                    outside(given).map(AccessFacts::domain).distinct().sorted().toList());
            facts.put("requester.isRecipient", !Collections.disjoint(requester, given.marks()));
            facts.put("role", given.role());
            facts.put("endless", given.until() == null);
            if (given.until() != null) {
                facts.put("days", days(now, given.until(), zone));
            }
        });
        return facts;
    }

    /** What is no person hides the domains of those behind it: that must not pass for none. */
    private static String domain(GivenAccess.To to) {
        return to.type().equals("User") ? SharingRules.domain(to.mail()) : "";
    }

    private static Stream<GivenAccess.To> outside(GivenAccess given) {
        return given.to().stream().filter(GivenAccess.To::external);
    }

    /** As the form counts them: from today's date to the last one, in the gallery's zone. */
    private static long days(Instant now, Instant until, ZoneId zone) {
        return Math.max(
                0,
                ChronoUnit.DAYS.between(
                        now.atZone(zone).toLocalDate(), until.atZone(zone).toLocalDate()));
    }
}
