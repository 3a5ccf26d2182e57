package io.gallerist.access;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditEvent;
import io.gallerist.people.CurrentPerson;
import io.gallerist.web.Conflict;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.Live;
import io.gallerist.web.LocalTimes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One grant: how far it is and why, and what can be done about it. */
@Path("/grants/{id}")
class GrantPages {
    private static final int LONGEST_REASON = 500;

    @CheckedTemplate(basePath = "access")
    static class Templates {
        static native TemplateInstance grant(GrantView view, String reason, FormErrors errors);

        static native TemplateInstance grant$live(GrantView view);
    }

    @Inject
    VisibleGrants visible;

    @Inject
    Grants grants;

    @Inject
    Overrun overruns;

    @Inject
    AccessSettings settings;

    @Inject
    CurrentPerson me;

    @Inject
    LocalTimes times;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @GET
    public Object show(UUID id) {
        GrantView view = view(visible.one(id));
        return Live.wanted()
                ? Live.part(Templates.grant$live(view), view.done())
                : Templates.grant(view, "", FormErrors.none());
    }

    /** All but who has it say why. */
    @POST
    @Path("end")
    public Response end(UUID id, @FormParam("reason") @Nullable String typed) {
        String reason = Forms.text(typed).strip();
        AccessGrant seen = QuarkusTransaction.requiringNew().call(() -> visible.toEnd(id));
        FormErrors errors = FormErrors.none();
        if (reason.isEmpty() && !visible.isOwn(seen)) {
            errors.add("reason", "Write why the access ends.");
        }
        if (reason.length() > LONGEST_REASON) {
            errors.add("reason", "Write at most " + LONGEST_REASON + " characters.");
        }
        if (errors.any()) {
            return Forms.again(Templates.grant(view(visible.one(id)), reason, errors));
        }
        QuarkusTransaction.requiringNew().run(() -> {
            AccessGrant grant = visible.toEnd(id);
            grant.end(reason.isEmpty() ? "It was given back." : reason, Act.by(me.get(), clock));
            grants.wake(grant);
        });
        flash.note("The access is being taken away.");
        return Forms.done("/grants/" + id);
    }

    @POST
    @Path("try")
    public Response tryNow(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            AccessGrant grant = visible.toChange(id, "access.try");
            if (grant.isEnded() || grant.trouble.code == null) {
                throw new Conflict("There is nothing that did not get through.", grant.path());
            }
            grant.trouble
                    .triableFrom(settings.firstRetry())
                    .filter(clock.instant()::isBefore)
                    .ifPresent(from -> {
                        throw new Conflict(
                                "The last try was a moment ago, or the portal was asked to wait. It can try again from "
                                        + times.local(from) + " on.",
                                grant.path());
                    });
            grants.wake(grant);
        });
        flash.note("The portal tries again now.");
        return Forms.done("/grants/" + id);
    }

    @POST
    @Path("invitation")
    public Response inviteAgain(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            AccessGrant grant = visible.toChange(id, "access.invite");
            if (!InvitationExpiry.isOpen(grant)) {
                throw new Conflict("Nobody has to be invited for this access any more.", grant.path());
            }
            if (grant.mail.isBlank()) {
                throw new Conflict("There is no address to send an invitation to.", grant.path());
            }
            GuestMails.lock(Objects.requireNonNull(grant.principalId));
            invitableFrom(grant).filter(clock.instant()::isBefore).ifPresent(from -> {
                throw new Conflict(
                        "An invitation was sent a short while ago. Another one can be sent from " + times.local(from)
                                + " on.",
                        grant.path());
            });
            grant.askForInvitation(Act.by(me.get(), clock));
            grants.wake(grant);
        });
        flash.note("Another invitation is being sent.");
        return Forms.done("/grants/" + id);
    }

    /** However much is shared with a guest, one invitation is enough. */
    private Optional<Instant> invitableFrom(AccessGrant grant) {
        return GuestMails.of(Objects.requireNonNull(grant.principalId))
                .last()
                .map(at -> at.plus(settings.inviteAgain()));
    }

    private GrantView view(AccessGrant grant) {
        Instant now = clock.instant();
        Duration overrun = Overrun.of(grant, now);
        return new GrantView(
                grant,
                AuditEvent.about("access", grant.id.toString()),
                GrantAttempt.of(grant.id),
                visible.manages(grant),
                visible.isConcerned(grant),
                visible.isOwn(grant),
                visible.mayEnd(grant),
                Objects.requireNonNullElse(grant.assignedAt, now).plus(settings.applies()),
                now,
                grant.trouble.wait,
                InvitationExpiry.isOpen(grant)
                        ? QuarkusTransaction.requiringNew()
                                .call(() -> invitableFrom(grant))
                                .orElse(null)
                        : null,
                overruns.isTooMuch(overrun) ? overrun : null);
    }
}
