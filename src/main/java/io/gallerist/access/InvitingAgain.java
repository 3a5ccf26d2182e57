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

/**
 * Another invitation: where somebody asks for it, and once as a reminder. A reminder that may have been sent is not sent
 * again: one too few does less harm than many. What somebody asked for is sent until an answer comes, but not while an
 * earlier one may have been sent just now.
 */
@ApplicationScoped
class InvitingAgain implements Due {
    @Inject
    Inviting inviting;

    @Inject
    Directory directory;

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
        return 60;
    }

    @Override
    public Optional<Instant> at(AccessGrant grant) {
        return InvitationExpiry.isOpen(grant) && !grant.mail.isBlank() ? since(grant) : Optional.empty();
    }

    private Optional<Instant> since(AccessGrant grant) {
        if (grant.invitation.askedAt != null) {
            return Optional.of(grant.invitation.askedAt);
        }
        return grant.invitation.remindedAt == null && grant.invitation.expiredAt == null
                ? Optional.of(InvitationExpiry.since(grant).plus(settings.invitationReminder()))
                : Optional.empty();
    }

    @Override
    public boolean asksAzure() {
        return false;
    }

    @Override
    public Effect take(AccessGrant seen, GrantWriting writing) {
        return QuarkusTransaction.requiringNew()
                .call(() -> sentAlready(seen))
                .or(() -> GuestMails.later(seen).filter(later -> seen.invitation.askedAt == null))
                .orElseGet(() -> toAccount(seen, writing));
    }

    /** To the address that the account has now: the one that was typed may be somebody else's by now. */
    private Effect toAccount(AccessGrant seen, GrantWriting writing) {
        Optional<DirectoryUser> account = directory.find(guest(seen));
        Optional<Effect> barred = admission.barred(seen, account);
        if (barred.isPresent()) {
            return barred.get();
        }
        if (account.filter(AcceptanceWatch::isWaitedFor).isEmpty()) {
            return AccessGrant::accepted;
        }
        String mail = account.get().mails().stream().findFirst().orElse(seen.mail);
        Invitation sent = writing.write(
                GrantAttempt.What.INVITE, () -> onlyOne(seen), () -> inviting.send(mail, seen), Invitation::userId);
        return sent.userId().isEmpty() || sent.userId().equals(seen.principalId)
                ? (grant, act) -> grant.invitedAgain(mail, act)
                : (grant, act) -> {
                    grant.invitedAnother(mail, sent.userId(), act);
                    pace.anotherAccount(grant, mail, act);
                };
    }

    private void onlyOne(AccessGrant seen) {
        GuestMails.lock(guest(seen));
        if (sentAlready(seen).isPresent()) {
            throw new GrantWriting.Overtaken();
        }
    }

    /** What is recorded instead of sending one: for a guest one mail is enough, however many grants are due for it. */
    private Optional<Effect> sentAlready(AccessGrant seen) {
        Instant since = since(seen).orElseThrow();
        return seen.invitation.askedAt == null ? reminded(seen, since) : sentAsAsked(seen, since);
    }

    private Optional<Effect> reminded(AccessGrant seen, Instant since) {
        if (GrantAttempt.mayHaveInvitedSince(seen.id, since)) {
            return Optional.of((grant, act) -> grant.invitedAgain(grant.mail, act));
        }
        GuestMails mails = GuestMails.of(guest(seen));
        Instant last = Objects.requireNonNullElseGet(mails.invitedAt(), () -> InvitationExpiry.since(seen));
        return mails.reminder()
                .or(() -> GrantAttempt.ofGuest(guest(seen), seen.id, last).stream()
                        .map(attempt -> attempt.startedAt)
                        .findFirst())
                .map(at -> (grant, act) -> grant.invitation.remindedAlready(at));
    }

    private Optional<Effect> sentAsAsked(AccessGrant seen, Instant since) {
        if (GrantAttempt.hasInvitedSince(seen.id, since)) {
            return Optional.of((grant, act) -> grant.invitedAgain(grant.mail, act));
        }
        return GrantAttempt.unheardOfGuest(guest(seen))
                .map(attempt -> attempt.startedAt.plus(settings.invitationShows()))
                .filter(clock.instant()::isBefore)
                .map(until -> (grant, act) -> grant.nextAt = until);
    }

    private static String guest(AccessGrant seen) {
        return Objects.requireNonNull(seen.principalId);
    }
}
