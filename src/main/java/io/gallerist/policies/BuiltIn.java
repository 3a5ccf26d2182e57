package io.gallerist.policies;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** The policy that the portal comes with: one owner decides, and owners share what they own. */
@ApplicationScoped
class BuiltIn {
    /** As long as nobody wrote a policy: whether owners share what they own without another person. */
    @Inject
    @ConfigProperty(name = "gallerist.access.owners-share-directly", defaultValue = "true")
    boolean ownersShareDirectly;

    Policy policy() {
        Rule sharing = new Rule(
                "Owners share their own gallery",
                "kind in ['access.share', 'access.extend'] && requester.isOwner && !requester.isRecipient",
                Rule.Effect.APPROVE,
                "An owner may share their own gallery",
                null,
                ownersShareDirectly);
        return new Policy(false, false, List.of(), List.of(sharing));
    }
}
