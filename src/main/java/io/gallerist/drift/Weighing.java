package io.gallerist.drift;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.DirectorySearch;
import io.gallerist.policies.Party;
import io.gallerist.policies.SharingRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/**
 * Whether the policy of today lets somebody be given access that was found, or have it looked after: by what the directory
 * has just now, since what was read for names knows neither all addresses nor who is in a group.
 */
@ApplicationScoped
class Weighing {
    /**
     * @param why why not; empty where nothing is against it
     * @param external whether it is somebody from outside, or has somebody from outside in it
     */
    record Weighed(Optional<String> why, boolean external) {}

    @Inject
    DirectorySearch directory;

    /**
     * Asks the directory where the choice gives access: outside of any transaction.
     *
     * @param zone the gallery's
     * @throws AzureRefusal when the directory can't be asked
     */
    Weighed of(FindingRow finding, Choice choice, SharingRules rules, ZoneId zone, Instant now) {
        if (!choice.gives()) {
            return new Weighed(Optional.empty(), finding.guest());
        }
        Optional<Party> party = party(finding);
        if (party.isEmpty()) {
            return new Weighed(
                    Optional.of("The directory does not know " + finding.who() + " any more, so nothing is given."),
                    finding.guest());
        }
        Optional<String> who = party.flatMap(rules::refusal);
        return new Weighed(
                who.isPresent() || choice != Choice.RESTORE ? who : again(finding.until(), rules, zone, now),
                party.get().external());
    }

    private static Optional<String> again(
            @org.jspecify.annotations.Nullable Instant until, SharingRules rules, ZoneId zone, Instant now) {
        return until != null && !until.isAfter(now)
                ? Optional.of(
                        "The access was granted until a day that is over: leave it taken away, or ask for it anew.")
                : rules.refusal(until, zone, now).map(why -> why + " Leave it taken away, and ask for it anew.");
    }

    /** Empty where the directory does not have it. What the portal may not read may be from outside, and counts as such. */
    private Optional<Party> party(FindingRow finding) {
        if (!Offers.isAdoptable(finding.principalType())) {
            return Optional.empty();
        }
        try {
            return directory.byId(finding.principalType(), List.of(finding.principalId())).stream()
                    .findFirst()
                    .map(entry -> entry.isGroup() ? directory.lookInto(entry) : entry)
                    .map(entry -> Party.of(entry, ""));
        } catch (AzureRefusal refusal) {
            if (refusal.kind() != AzureRefusal.Kind.DENIED || finding.isOfPerson()) {
                throw refusal;
            }
            return Optional.of(new Party(List.of(finding.mail()), List.of(), true));
        }
    }
}
