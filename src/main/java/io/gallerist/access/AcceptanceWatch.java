package io.gallerist.access;

import io.gallerist.audit.Act;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Directory;
import io.gallerist.azure.DirectoryUser;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** Asks the directory now and then whether invited guests have accepted. */
@ApplicationScoped
class AcceptanceWatch {
    /** A round looks at this many at the most: the next goes on from there, so that all have their turn. */
    private static final int ROUND = 50;

    private UUID last = new UUID(0, 0);

    @Inject
    Directory directory;

    @Inject
    Clock clock;

    void look() {
        record Waiting(UUID grant, String principal) {}
        List<Waiting> waiting = QuarkusTransaction.requiringNew()
                .call(() -> AccessGrant.unaccepted(last, ROUND).stream()
                        .map(grant -> new Waiting(grant.id, Objects.requireNonNull(grant.principalId)))
                        .toList());
        last = waiting.size() < ROUND ? new UUID(0, 0) : waiting.get(ROUND - 1).grant();
        for (Waiting one : waiting) {
            if (hasAccepted(one.principal())) {
                QuarkusTransaction.requiringNew().run(() -> AccessGrant.<AccessGrant>findById(one.grant())
                        .accepted(Act.byPortal(clock)));
            }
        }
    }

    private boolean hasAccepted(String principal) {
        try {
            return directory
                    .find(principal)
                    .map(DirectoryUser::externalUserState)
                    .filter("Accepted"::equals)
                    .isPresent();
        } catch (AzureRefusal refusal) {
            Log.infof("The directory could not say whether %s has accepted: %s", principal, refusal.code());
            return false;
        }
    }
}
