package io.gallerist.policies;

import io.gallerist.people.CurrentPerson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Puts the page of a policy together: what is in force, what is proposed, and what there was. */
@ApplicationScoped
class PolicyViews {
    private static final int HISTORY = 20;

    @Inject
    Choices choices;

    @Inject
    BuiltIn builtIn;

    @Inject
    CurrentPerson me;

    PolicyView of(Governed governed) {
        Optional<PolicyVersion> proposal = governed.proposal();
        List<PolicyVersion> versions = Policies.history(governed.gallery(), HISTORY);
        PolicyWords words = choices.words(Stream.concat(
                        Stream.concat(
                                Stream.of(governed.policy(), governed.edited()),
                                governed.portals().map(PolicyVersion::policy).stream()),
                        versions.stream().flatMap(version -> Stream.of(before(version), version.policy())))
                .toList());
        return new PolicyView(
                governed,
                PolicyText.of(governed.policy(), words),
                proposal.map(version -> PolicyText.of(version.policy(), words)).orElse(null),
                proposal.map(version -> PolicyDifference.between(governed.policy(), version.policy(), words))
                        .orElse(null),
                proposal.map(version -> version.isBy(me.get())).orElse(false),
                floor(governed, words),
                history(versions, words));
    }

    /** Nothing where the portal's policy itself is what the page shows. */
    private static List<String> floor(Governed governed, PolicyWords words) {
        if (!governed.isEditable()) {
            return List.of();
        }
        return Stream.concat(
                        governed.isPortalWithFourEyes()
                                ? Stream.of("A change of this policy needs a second person.")
                                : Stream.empty(),
                        governed.floor().stream().map(rule -> "Rule " + words.rule(rule)))
                .toList();
    }

    private List<PolicyView.Past> history(List<PolicyVersion> versions, PolicyWords words) {
        return versions.stream()
                .map(version -> new PolicyView.Past(
                        version, PolicyDifference.between(before(version), version.policy(), words)))
                .toList();
    }

    private Policy before(PolicyVersion version) {
        return version.insteadOf == null ? builtIn.policy() : version.insteadOf.policy();
    }
}
