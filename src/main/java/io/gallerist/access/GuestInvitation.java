package io.gallerist.access;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** How often and when a guest was invited for one grant; all empty for everybody else. */
@Embeddable
public class GuestInvitation {
    /** Mails that were sent, reminders too. */
    @Column(name = "invitations")
    public int mails;

    /** When somebody asked that another one be sent; until it is. */
    @Column(name = "invite_asked_at")
    public @Nullable Instant askedAt;

    /** When the last one was sent that was no reminder. */
    @Column(name = "invited_at")
    public @Nullable Instant at;

    @Column(name = "invite_reminded_at")
    public @Nullable Instant remindedAt;

    @Column(name = "invite_expired_at")
    public @Nullable Instant expiredAt;

    protected GuestInvitation() {}

    static GuestInvitation none() {
        return new GuestInvitation();
    }

    void ask(Instant now) {
        this.askedAt = now;
    }

    /** One was sent that is no reminder: all begins anew. */
    void sent(Instant now) {
        this.mails++;
        this.at = now;
        this.askedAt = null;
        this.remindedAt = null;
        this.expiredAt = null;
    }

    /** Another grant's was sent: it is the one that is to be accepted. */
    void begun(Instant at) {
        this.at = at;
        this.remindedAt = null;
        this.expiredAt = null;
    }

    /** Another grant has reminded the guest. */
    void remindedAlready(Instant at) {
        this.remindedAt = at;
    }

    void reminded(Instant now) {
        this.mails++;
        this.remindedAt = now;
    }

    void expired(Instant now) {
        this.expiredAt = now;
    }
}
