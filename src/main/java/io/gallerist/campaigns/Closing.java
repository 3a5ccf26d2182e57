package io.gallerist.campaigns;

import io.gallerist.access.Grants;
import io.gallerist.audit.Act;
import io.gallerist.policies.Policies;
import io.gallerist.policies.SharingRules.Undecided;
import io.quarkus.logging.Log;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Reminds of reviews whose deadline is near, and ends those whose deadline is over. */
@ApplicationScoped
class Closing {
    /** So many are decided in one transaction: a crash between two loses nothing, the next round goes on. */
    static final int BATCH = 100;

    @Inject
    Policies policies;

    @Inject
    Grants grants;

    @Inject
    Clock clock;

    void look() {
        Instant now = clock.instant();
        for (UUID id :
                due("remindedAt is null and deadline <= ?1 and deadline > ?2", Campaign.remindersBefore(now), now)) {
            guarded(id, () -> QuarkusTransaction.requiringNew().run(() -> remind(id)));
        }
        for (UUID id : due("deadline <= ?1", now)) {
            guarded(id, () -> close(id));
        }
    }

    private void remind(UUID id) {
        Campaign campaign = Reviewing.locked(id);
        if (campaign.isOpen()) {
            campaign.remind(Act.byPortal(clock));
        }
    }

    private void close(UUID id) {
        boolean goesOn = true;
        while (goesOn) {
            goesOn = QuarkusTransaction.requiringNew().call(() -> followPolicy(Reviewing.locked(id)));
        }
    }

    /** @return whether there may be more */
    private boolean followPolicy(Campaign campaign) {
        if (!campaign.isOpen()) {
            return false;
        }
        Act act = Act.byPortal(clock);
        List<CampaignItem> items = CampaignItem.undecided(campaign, BATCH);
        if (items.isEmpty()) {
            campaign.end(act);
            return false;
        }
        campaign.follow(policies.sharing(campaign.gallery.id).undecided());
        for (CampaignItem item : items) {
            if (!item.isLive()) {
                item.gone(act);
            } else if (campaign.undecided == Undecided.KEEP) {
                item.keep("Nobody decided by the deadline; the policy says keep.", act);
            } else {
                item.remove("Nobody decided by the deadline; the policy says remove.", act);
                grants.wake(item.grant);
            }
        }
        return true;
    }

    private static List<UUID> due(String condition, Object... moments) {
        return QuarkusTransaction.requiringNew()
                .call(() -> Campaign.<Campaign>list("state = OPEN and " + condition, moments).stream()
                        .map(campaign -> campaign.id)
                        .toList());
    }

    /** One that can't be moved keeps no other back. */
    private static void guarded(UUID id, Runnable step) {
        try {
            step.run();
        } catch (RuntimeException mistake) {
            Log.errorf(mistake, "The access review %s could not be moved on", id);
        }
    }
}
