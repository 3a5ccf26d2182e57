package io.gallerist.access;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Another invitation: where somebody asks for it, and once as a reminder. A reminder that may have been sent is not sent
 * again: one too few does less harm than many. What somebody asked for is sent until an answer comes.
 */
@ApplicationScoped
class InvitingAgain implements Due {
    @Inject
    Inviting inviting;

    @Inject
    AccessSettings settings;

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
        Instant since = since(seen).orElseThrow();
        boolean isSent = QuarkusTransaction.requiringNew()
                .call(() -> GrantAttempt.hasInvitedSince(seen.id, since, seen.invitation.askedAt != null));
        if (!isSent) {
            writing.write(GrantAttempt.What.INVITE, () -> inviting.send(seen));
        }
        return AccessGrant::invitedAgain;
    }
}
