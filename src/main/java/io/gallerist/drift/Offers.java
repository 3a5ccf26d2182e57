package io.gallerist.drift;

import io.gallerist.access.Recipient;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.OwnPrincipal;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What can be decided on a finding: of what is not the portal's to touch, only that it is left alone. */
@ApplicationScoped
class Offers {
    private static final String OWN =
            "This is your own access, and nobody decides on access for themselves: another owner"
                    + " or an administrator can do so.";
    private static final String DOUBTFUL = "The directory can't be asked just now whose account this is, and nobody"
            + " decides on access for themselves. Try again in some minutes.";
    private static final Set<String> ADOPTABLE = Set.of(Recipient.USER, Recipient.GROUP, Recipient.APPLICATION);

    @Inject
    OwnPrincipal own;

    @Inject
    OwnAccess ownAccess;

    static boolean isAdoptable(String type) {
        return ADOPTABLE.contains(type);
    }

    Offer of(FindingRow finding) {
        return of(List.of(finding)).get(0);
    }

    /** In the same order; the directory is asked once for all. */
    List<Offer> of(List<FindingRow> findings) {
        Optional<Set<String>> own = ownAccess.among(findings);
        return findings.stream().map(one -> of(one, own)).toList();
    }

    private Offer of(FindingRow finding, Optional<Set<String>> own) {
        Optional<String> barred = barred(finding);
        List<Choice> choices = barred.isPresent() ? List.of(Choice.IGNORE) : Choice.on(finding.kind());
        boolean isOwn = finding.isOfPerson()
                && own.filter(ids -> ids.contains(Scopes.key(finding.principalId())))
                        .isPresent();
        boolean isDoubtful = finding.isOfPerson() && own.isEmpty();
        if (!isOwn && !isDoubtful) {
            return new Offer(choices, barred.orElse(""), false);
        }
        return new Offer(choices.stream().filter(choice -> !choice.favours()).toList(), isOwn ? OWN : DOUBTFUL, isOwn);
    }

    /** Why the portal neither adopts the role nor takes it away; empty where it would. */
    Optional<String> barred(FindingRow finding) {
        if (finding.kind() == AccessFinding.Kind.REMOVED || !finding.isOpen()) {
            return Optional.empty();
        }
        if (finding.managed()) {
            return Optional.of("Privileged Identity Management manages this role: it is changed there.");
        }
        if (!ADOPTABLE.contains(finding.principalType())) {
            return Optional.of("The directory does not say whether this is a person, a group or an application, so the"
                    + " portal can neither adopt the role nor take it away.");
        }
        return isOwn(finding)
                ? Optional.of("As far as the portal knows this is its own role, which it does not touch.")
                : Optional.empty();
    }

    /** Also where the portal cannot tell who it is. */
    private boolean isOwn(FindingRow finding) {
        try {
            String self = own.objectId();
            return self.isEmpty() || self.equalsIgnoreCase(finding.principalId());
        } catch (AzureRefusal refusal) {
            return true;
        }
    }
}
