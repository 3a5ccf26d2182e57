package io.gallerist.changes.access;

import io.gallerist.access.AccessGrant;
import io.gallerist.access.GrantRules;
import io.gallerist.policies.Party;
import io.gallerist.policies.Policies;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Before access is given the rules look at the account that was found, and not only at what was typed for it once. */
@ApplicationScoped
class RulesOfGallery implements GrantRules {
    @Inject
    Policies policies;

    @Override
    public Optional<String> refusal(AccessGrant grant, List<String> mails, boolean external) {
        List<String> main = new ArrayList<>(List.of(grant.mail));
        mails.stream().findFirst().ifPresent(main::add);
        Party party = new Party(main, mails, external);
        return QuarkusTransaction.joiningExisting()
                .call(() -> policies.sharing(grant.gallery.id).refusal(party));
    }
}
