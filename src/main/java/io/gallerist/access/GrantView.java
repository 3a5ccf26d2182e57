package io.gallerist.access;

import io.gallerist.audit.AuditEvent;
import io.quarkus.qute.TemplateData;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A grant as its page shows it to one reader.
 *
 * @param manages whether the reader owns the gallery or administers the portal
 * @param concerned whether the reader asked for it or has it
 * @param own whether the reader is who has it
 * @param triableFrom until when the portal was asked to wait, if it was
 * @param invitableFrom from when on the guest may be sent another invitation; null: whenever
 * @param overrun by how much it outlasted its end, where that is too much to pass over
 */
@TemplateData
public record GrantView(
        AccessGrant grant,
        List<AuditEvent> events,
        List<GrantAttempt> attempts,
        boolean manages,
        boolean concerned,
        boolean own,
        boolean mayEnd,
        Instant applied,
        Instant now,
        @Nullable Instant triableFrom,
        @Nullable Instant invitableFrom,
        @Nullable Duration overrun) {

    public String path() {
        return grant.path();
    }

    /** Whether the page has anything to wait for. */
    public boolean done() {
        return grant.isEnded() || grant.state == AccessGrant.State.LOST || held() && !applying();
    }

    public boolean held() {
        return grant.state == AccessGrant.State.ASSIGNED;
    }

    /** Whether Azure may still need some minutes until it works everywhere. */
    public boolean applying() {
        return held() && now.isBefore(applied);
    }

    public boolean endable() {
        return mayEnd && !grant.isOver();
    }

    public boolean triable() {
        return (manages || concerned) && grant.trouble.code != null && !grant.isEnded();
    }

    /** Whether the portal was asked to wait, so that trying now would only do harm. */
    public boolean waiting() {
        return triableFrom != null && now.isBefore(triableFrom);
    }

    public boolean invitable() {
        return (manages || concerned)
                && InvitationExpiry.isOpen(grant)
                && grant.invitation.askedAt == null
                && !grant.mail.isBlank();
    }

    /** Whether the guest was sent an invitation a short while ago, for whatever access. */
    public boolean invited() {
        return invitableFrom != null && now.isBefore(invitableFrom);
    }

    public String endPath() {
        return path() + "/end";
    }

    public String renewalPath() {
        return path() + "/renewal";
    }

    public String tryPath() {
        return path() + "/try";
    }

    public String invitationPath() {
        return path() + "/invitation";
    }

    public long overrunMinutes() {
        return overrun == null ? 0 : overrun.toMinutes();
    }
}
