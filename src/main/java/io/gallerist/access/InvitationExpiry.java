package io.gallerist.access;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/** Says that an invitation was not accepted for too long. The role stays: it is worth nothing to nobody. */
@ApplicationScoped
class InvitationExpiry implements Due {
    @Inject
    AccessSettings settings;

    /** Whether the portal still waits for the guest. */
    static boolean isOpen(AccessGrant grant) {
        return grant.state == AccessGrant.State.ASSIGNED
                && grant.external
                && grant.acceptedAt == null
                && grant.principalType.equals(Recipient.USER);
    }

    /** From when on the guest lets the portal wait; who was invited by somebody else, from when on there is access. */
    static Instant since(AccessGrant grant) {
        return grant.invitation.at != null
                ? grant.invitation.at
                : Objects.requireNonNullElse(grant.assignedAt, grant.createdAt);
    }

    @Override
    public int order() {
        return 70;
    }

    @Override
    public Optional<Instant> at(AccessGrant grant) {
        return isOpen(grant) && grant.invitation.expiredAt == null
                ? Optional.of(since(grant).plus(settings.invitationExpiry()))
                : Optional.empty();
    }

    @Override
    public boolean asksAzure() {
        return false;
    }

    @Override
    public Effect take(AccessGrant seen, GrantWriting writing) {
        return GuestMails.later(seen).orElse(AccessGrant::invitationExpired);
    }
}
