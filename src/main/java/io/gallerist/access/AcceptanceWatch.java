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
import java.util.Map;
import java.util.Optional;

/** Looks after the people who have access: whether invited guests have accepted, and who left the directory. */
@ApplicationScoped
class AcceptanceWatch {
    /** A round looks after this many people at the most: the next goes on from there, so that all have their turn. */
    private static final int ROUND = 300;

    /** As many as the directory tells of in one call. */
    private static final int BATCH = Directory.MOST_IDS;

    /** Who was not invited has nothing to accept. */
    private static final String PENDING = "PendingAcceptance";

    private String last = "";

    @Inject
    Directory directory;

    @Inject
    Leaving leaving;

    @Inject
    Clock clock;

    void look() {
        List<OpenGrants.Holder> round = QuarkusTransaction.requiringNew().call(() -> OpenGrants.holders(last, ROUND));
        for (int from = 0; from < round.size(); from += BATCH) {
            List<OpenGrants.Holder> some = round.subList(from, Math.min(round.size(), from + BATCH));
            last = some.get(some.size() - 1).principalId();
            try {
                look(some);
            } catch (AzureRefusal refusal) {
                Log.infof("The directory could not be asked about those who have access: %s", refusal.code());
                // The next round goes on behind these, so that whom it refuses to tell of does not stop the others.
                return;
            }
        }
        last = round.size() < ROUND ? "" : last;
    }

    /** Whether an invitation of this account is not accepted yet. */
    static boolean isWaitedFor(DirectoryUser user) {
        return PENDING.equals(user.externalUserState());
    }

    private void look(List<OpenGrants.Holder> round) {
        Map<String, DirectoryUser> known = directory.findAll(
                round.stream().map(OpenGrants.Holder::principalId).toList());
        for (OpenGrants.Holder one : round) {
            try {
                look(one, Optional.ofNullable(known.get(one.principalId())));
            } catch (RuntimeException mistake) {
                Log.warnf(mistake, "Nothing could be learned of %s", one.principalId());
            }
        }
    }

    /** A list may miss somebody for a moment: before that is noted the directory is asked for that one. */
    private void look(OpenGrants.Holder one, Optional<DirectoryUser> listed) {
        String principal = one.principalId();
        Optional<DirectoryUser> user =
                listed.filter(DirectoryUser::enabled).isPresent() ? listed : directory.find(principal);
        QuarkusTransaction.requiringNew().run(() -> {
            if (user.isEmpty()) {
                leaving.missing(principal);
            } else if (!user.get().enabled()) {
                leaving.blocked(principal);
            } else {
                if (one.away()) {
                    leaving.present(principal);
                }
                if (one.waiting() && !isWaitedFor(user.get())) {
                    accepted(principal);
                }
            }
        });
    }

    /** The guest has accepted: that counts for all access of theirs. */
    private void accepted(String principal) {
        Act act = Act.byPortal(clock);
        OpenGrants.unacceptedOf(principal).forEach(grant -> grant.accepted(act));
    }
}
