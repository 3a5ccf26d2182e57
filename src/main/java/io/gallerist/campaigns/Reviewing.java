package io.gallerist.campaigns;

import io.gallerist.access.Grants;
import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.catalog.Gallery;
import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Standing;
import io.gallerist.policies.Policies;
import io.gallerist.policies.Policy;
import io.gallerist.web.Conflict;
import io.gallerist.web.NotFound;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** A gallery's reviews, for those who may read them and for those who decide. */
@ApplicationScoped
class Reviewing {
    @Inject
    Policies policies;

    @Inject
    Grants grants;

    @Inject
    Standing standing;

    @Inject
    CurrentPerson me;

    @Inject
    Clock clock;

    /** @throws NotFound for those who neither own it nor administer nor audit the portal, too */
    Gallery seen(UUID id) {
        Gallery gallery = Gallery.present(id).orElseThrow(NotFound::new);
        if (!me.isAuditor() && !gallery.isOwnedBy(me.id())) {
            throw refused(gallery);
        }
        return gallery;
    }

    /** @throws NotFound for those who neither own it nor administer the portal, too */
    Gallery managed(UUID id) {
        Gallery gallery = Gallery.present(id).orElseThrow(NotFound::new);
        if (!mayDecide(gallery)) {
            throw refused(gallery);
        }
        return gallery;
    }

    boolean mayDecide(Gallery gallery) {
        return me.isAdministrator() || gallery.isOwnedBy(me.id());
    }

    Campaign seen(UUID gallery, UUID id) {
        seen(gallery);
        return Campaign.of(gallery, id).orElseThrow(NotFound::new);
    }

    Campaign managed(UUID gallery, UUID id) {
        managed(gallery);
        return Campaign.of(gallery, id).orElseThrow(NotFound::new);
    }

    Policy policy(Gallery gallery) {
        return policies.of(gallery.id).policy();
    }

    Campaign start(UUID gallery, String note, Instant deadline) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Gallery locked = Gallery.findById(gallery, LockModeType.PESSIMISTIC_WRITE);
            return Campaign.start(locked, note, deadline, Act.by(me.get(), clock));
        });
    }

    /**
     * Decides on several at once, in one transaction: of two who do, the second finds the first's decisions. Asks the
     * directory before.
     *
     * @throws NotDecided where one was decided meanwhile or is the person's own; none is decided then
     * @throws NotFound where one is not of this review
     */
    int decide(Campaign campaign, List<UUID> chosen, Verdict verdict, String reason) {
        Set<String> accounts = ownAccounts(campaign, chosen);
        return QuarkusTransaction.requiringNew().call(() -> {
            Campaign locked = locked(campaign.id);
            Act act = Act.by(me.get(), clock);
            locked.mustTakeDecisions(act.at());
            List<CampaignItem> items = CampaignItem.locked(locked, chosen);
            if (items.size() != chosen.size()) {
                throw new NotFound();
            }
            mayBeDecided(locked, items, accounts, act);
            for (CampaignItem item : items) {
                if (verdict == Verdict.KEEP) {
                    item.keep(reason, act);
                } else {
                    item.remove(reason, act);
                    grants.wake(item.grant);
                }
            }
            return items.size();
        });
    }

    private Set<String> ownAccounts(Campaign campaign, List<UUID> chosen) {
        List<String> people = QuarkusTransaction.requiringNew().call(() -> CampaignItem.people(campaign, chosen));
        return people.isEmpty()
                ? Set.of()
                : standing.ownAmong(me.get(), people)
                        .orElseThrow(() -> new NotDecided(
                                campaign,
                                List.of("The directory can't be asked just now whose accounts these are, so nothing was"
                                        + " decided. Try again in some minutes.")));
    }

    private void mayBeDecided(Campaign campaign, List<CampaignItem> items, Set<String> accounts, Act act) {
        Set<UUID> own = OwnAccess.among(items, me.get(), accounts);
        if (!own.isEmpty()) {
            AuditTrail.refused(act, "campaign.decide-own", campaign.subject(), "it is the person's own access");
        }
        List<String> obstacles = items.stream()
                .flatMap(item -> own.contains(item.id)
                        ? Stream.of("Nobody decides on their own access: leave out " + item.who
                                + ", another owner or an administrator can decide on that.")
                        : item.obstacle().stream())
                .toList();
        if (!obstacles.isEmpty()) {
            throw new NotDecided(campaign, obstacles);
        }
    }

    /** Owners don't do away with what the policy began. */
    boolean mayCancel(Campaign campaign) {
        return me.isAdministrator() || !campaign.beganByItself();
    }

    void cancel(Campaign campaign, String because) {
        if (!mayCancel(campaign)) {
            AuditTrail.refused(
                    Act.by(me.get(), clock),
                    "campaign.cancel",
                    campaign.subject(),
                    "it began by itself, as policy says");
            throw new Conflict("This review began by itself. Only an administrator can cancel it.", campaign.path());
        }
        change(campaign, (locked, act) -> locked.cancel(because, act));
    }

    /** Ends or cancels it; what ended meanwhile counts as decided. */
    void change(Campaign campaign, BiConsumer<Campaign, Act> how) {
        QuarkusTransaction.requiringNew().run(() -> {
            Act act = Act.by(me.get(), clock);
            Campaign locked = locked(campaign.id);
            CampaignItem.undecided(locked, Integer.MAX_VALUE).stream()
                    .filter(item -> !item.isLive())
                    .forEach(item -> item.gone(new Act(null, act.at())));
            CampaignItem.flush();
            how.accept(locked, act);
        });
    }

    static Campaign locked(UUID id) {
        return Objects.requireNonNull(Campaign.findById(id, LockModeType.PESSIMISTIC_WRITE));
    }

    private NotFound refused(Gallery gallery) {
        AuditTrail.refused(Act.by(me.get(), clock), "campaign.open", gallery.subject(), "not an owner of it");
        return new NotFound();
    }
}
