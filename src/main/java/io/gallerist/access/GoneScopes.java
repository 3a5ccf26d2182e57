package io.gallerist.access;

import io.gallerist.azure.AzurePause;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.Estate;
import io.gallerist.azure.ResourceId;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/**
 * Ends access to what was deleted in Azure. What ends does not come back by itself, and lists hold only what the portal
 * may read: so the catalogue has to miss it for a while, and then Azure has to say that it is not there.
 */
@ApplicationScoped
class GoneScopes {
    private static final int BATCH = 100;

    private String last = "";

    @Inject
    Estate estate;

    @Inject
    Grants grants;

    @Inject
    AccessSettings settings;

    @Inject
    Clock clock;

    /** A few at a time: the next look goes on from there. */
    void look() {
        Instant since = clock.instant().minus(settings.gone());
        List<ResourceId> some =
                QuarkusTransaction.requiringNew().call(() -> OpenGrants.missedSince(since, last, BATCH));
        for (ResourceId scope : some) {
            last = scope.key();
            if (isGone(scope)) {
                QuarkusTransaction.requiringNew()
                        .run(() -> grants.deleted(OpenGrants.atMissed(scope, since), scope.name()));
            }
        }
        last = some.size() < BATCH ? "" : last;
    }

    private boolean isGone(ResourceId scope) {
        if (QuarkusTransaction.requiringNew()
                .call(() -> AzurePause.of(scope.subscription(), clock.instant()).isPresent())) {
            return false;
        }
        try {
            return estate.isGone(scope);
        } catch (AzureRefusal refusal) {
            Log.infof("Whether %s was deleted could not be learned: %s", scope.name(), refusal.code());
            if (refusal.kind() == AzureRefusal.Kind.THROTTLED && refusal.retryAfter() != null) {
                Instant until = clock.instant().plus(refusal.retryAfter());
                QuarkusTransaction.requiringNew().run(() -> AzurePause.keepAway(scope.subscription(), until));
            }
            return false;
        }
    }
}
