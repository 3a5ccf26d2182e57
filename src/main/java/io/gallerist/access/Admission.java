package io.gallerist.access;

import io.gallerist.azure.DirectoryUser;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Whether an account may be given what was approved: it has to be open, and within the rules. */
@ApplicationScoped
class Admission {
    @Inject
    @All
    List<GrantRules> rules;

    @Inject
    GrantPace pace;

    /** What is recorded instead of going on; empty for who may have it. */
    Optional<Due.Effect> barred(AccessGrant seen, DirectoryUser user) {
        if (!user.enabled()) {
            return Optional.of(pace::blocked);
        }
        Optional<String> why = QuarkusTransaction.requiringNew().call(() -> rules.stream()
                .flatMap(one -> one.refusal(seen, user).stream())
                .findFirst());
        return why.map(words -> (grant, act) -> pace.notAllowed(grant, words, act));
    }
}
