package io.gallerist.access;

import io.gallerist.azure.Directory;
import io.gallerist.azure.DirectoryUser;
import io.gallerist.azure.Invitation;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

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
        return waits(seen).or(() -> admission.barred(seen)).orElseGet(() -> invite(seen, writing));
    }

    private Effect invite(AccessGrant seen, GrantWriting writing) {
        Invitation invitation = writing.write(
                GrantAttempt.What.INVITE,
                () -> onlyOne(seen),
                () -> inviting.send(seen.mail, seen),
                Invitation::userId);
        return (grant, act) -> grant.invited(invitation.userId(), act);
    }

    /** Of all grants for one address one invites: of two at once the other one looks again. */
    private void onlyOne(AccessGrant seen) {
        GuestMails.lock(seen.mail);
        if (byAnother(seen).isPresent()) {
            throw new GrantWriting.Overtaken();
        }
    }

    /** A guest who was not there at the first look came by an invitation whose answer was lost. */
    private static Effect found(AccessGrant seen, DirectoryUser user) {
        boolean ours = user.isFromOutside()
                && QuarkusTransaction.requiringNew().call(() -> GrantAttempt.mayHaveInvited(seen.id));
        return (grant, act) -> {
            if (ours) {
                grant.invited(user.id(), act);
            } else {
                grant.found(user);
            }
        };
    }

    /** The directory is given some time to show whom an invitation made, this grant's or another's. */
    private Optional<Effect> waits(AccessGrant seen) {
        return QuarkusTransaction.requiringNew().call(() -> byAnother(seen).or(() -> mayStillShow(seen)));
    }

    private Optional<Effect> mayStillShow(AccessGrant seen) {
        return GrantAttempt.mayShowUntil(seen.id, GrantAttempt.What.INVITE, settings.invitationShows())
                .filter(clock.instant()::isBefore)
                .map(until -> pace::later);
    }

    /** The guest of another grant's invitation to the same address is used before the directory shows it. */
    private Optional<Effect> byAnother(AccessGrant seen) {
        Instant now = clock.instant();
        return GrantAttempt.toAddress(seen.mail, seen.id, now.minus(settings.inviteAgain())).stream()
                .flatMap(other -> {
                    if (other.outcome == GrantAttempt.Outcome.ACCEPTED) {
                        String guest = Objects.requireNonNullElse(other.made, "");
                        return guest.isEmpty()
                                ? Stream.<Effect>empty()
                                : Stream.<Effect>of((grant, act) -> grant.invitedAlready(guest, other.startedAt, act));
                    }
                    return other.startedAt.plus(settings.invitationShows()).isAfter(now)
                            ? Stream.<Effect>of(pace::later)
                            : Stream.<Effect>empty();
                })
                .findFirst();
    }
}
