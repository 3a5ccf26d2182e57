package io.gallerist.access;

import io.gallerist.azure.Directory;
import io.gallerist.azure.DirectoryUser;
import io.gallerist.azure.Invitation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Looks the mail address up in the directory; who is not there is invited as a guest. */
@ApplicationScoped
class Finding implements Due {
    @Inject
    Directory directory;

    @Inject
    Inviting inviting;

    @Inject
    Admission admission;

    @Inject
    GrantPace pace;

    @Inject
    AccessSettings settings;

    @Inject
    Clock clock;

    @Override
    public int order() {
        return 30;
    }

    @Override
    public Optional<Instant> at(AccessGrant grant) {
        return grant.state == AccessGrant.State.WANTED && grant.principalId == null
                ? Optional.of(grant.createdAt)
                : Optional.empty();
    }

    @Override
    public boolean asksAzure() {
        return false;
    }

    @Override
    public Effect take(AccessGrant seen, GrantWriting writing) {
        Optional<String> sent = QuarkusTransaction.requiringNew().call(() -> GrantAttempt.invited(seen.id));
        if (sent.isPresent()) {
            return (grant, act) -> grant.invited(sent.get(), act);
        }
        Optional<DirectoryUser> known = directory.findByMail(seen.mail);
        if (known.isPresent()) {
            return admission.barred(seen, known.get()).orElseGet(() -> found(seen, known.get()));
        }
        if (mayStillShow(seen)) {
            return pace::later;
        }
        Invitation invitation = writing.write(GrantAttempt.What.INVITE, () -> inviting.send(seen), Invitation::userId);
        return (grant, act) -> grant.invited(invitation.userId(), act);
    }

    /** A guest who was not there at the first look came by an invitation whose answer was lost. */
    private static Effect found(AccessGrant seen, DirectoryUser user) {
        boolean ours =
                user.guest() && QuarkusTransaction.requiringNew().call(() -> GrantAttempt.mayHaveInvited(seen.id));
        return (grant, act) -> {
            if (ours) {
                grant.invited(user.id(), act);
            } else {
                grant.found(user);
            }
        };
    }

    /** The directory is given some time to show whom an invitation made whose answer was lost. */
    private boolean mayStillShow(AccessGrant seen) {
        return QuarkusTransaction.requiringNew()
                .call(() -> GrantAttempt.mayShowUntil(seen.id, GrantAttempt.What.INVITE, settings.invitationShows()))
                .filter(clock.instant()::isBefore)
                .isPresent();
    }
}
