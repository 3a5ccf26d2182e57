package io.gallerist.policies;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * What counts for a gallery's requests just now.
 *
 * @param policy the gallery's own, else the portal's, else the one that the portal comes with
 * @param version of that policy; empty for the one that the portal comes with
 * @param portal the version of the portal's policy; empty where nobody wrote one
 * @param floor those of the portal's rules that count beside the gallery's own policy
 * @param authors who wrote its rules, as far as nobody else has accepted them
 */
public record InForce(
        Policy policy, Optional<UUID> version, Optional<UUID> portal, List<Rule> floor, RuleAuthors authors) {
    public InForce {
        floor = List.copyOf(floor);
    }

    static InForce of(Optional<PolicyVersion> own, Optional<PolicyVersion> portals, Policy builtIn) {
        Optional<PolicyVersion> counting = own.or(() -> portals);
        Policy policy = counting.map(PolicyVersion::policy).orElse(builtIn);
        return new InForce(
                policy,
                counting.map(version -> version.id),
                portals.map(version -> version.id),
                own.isEmpty()
                        ? List.of()
                        : portals.map(version -> policy.missing(version.policy().binding()))
                                .orElse(List.of()),
                counting.map(PolicyVersion::authorsOfRules)
                        .orElse(RuleAuthors.NONE)
                        .and(portals.map(PolicyVersion::authorsOfRules).orElse(RuleAuthors.NONE)));
    }

    /** Whether nobody has changed the policy between the two. */
    public boolean isSameAs(InForce other) {
        return version.equals(other.version) && portal.equals(other.portal);
    }

    /** Whether a rule that is on looks at this. */
    boolean looksAt(String variable) {
        return Stream.concat(policy.rules().stream(), floor.stream())
                .anyMatch(rule -> rule.on() && Condition.of(rule.when()).mentions(variable));
    }
}
