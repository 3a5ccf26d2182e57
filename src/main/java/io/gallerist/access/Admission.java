package io.gallerist.access;

import io.gallerist.audit.Act;
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
    Leaving leaving;

    @Inject
    GrantPace pace;

    /** What is recorded instead of going on; empty for who may have it. Whom the directory misses for long has left. */
    Optional<Due.Effect> barred(AccessGrant seen, Optional<DirectoryUser> user) {
        return user.isEmpty() ? Optional.of(this::missing) : barred(seen, user.get());
    }

    Optional<Due.Effect> barred(AccessGrant seen, DirectoryUser user) {
        return user.enabled() ? outsideOfRules(seen, user.mails(), user.isFromOutside()) : Optional.of(pace::blocked);
    }

    /** The same for a guest whom the directory does not show yet. */
    Optional<Due.Effect> barred(AccessGrant seen) {
        return outsideOfRules(seen, List.of(), true);
    }

    private Optional<Due.Effect> outsideOfRules(AccessGrant seen, List<String> mails, boolean external) {
        Optional<String> why = QuarkusTransaction.requiringNew().call(() -> rules.stream()
                .flatMap(one -> one.refusal(seen, mails, external).stream())
                .findFirst());
        return why.map(words -> (grant, act) -> pace.notAllowed(grant, words, act));
    }

    private void missing(AccessGrant grant, Act act) {
        leaving.missed(grant, act);
        if (!grant.isOver()) {
            pace.notInDirectory(grant, act);
        }
    }
}
