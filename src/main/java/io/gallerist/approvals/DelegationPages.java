package io.gallerist.approvals;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.azure.DirectoryUser;
import io.gallerist.people.Colleagues;
import io.gallerist.people.CurrentPerson;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.Keyset;
import io.gallerist.web.LocalTimes;
import io.gallerist.web.NotFound;
import io.gallerist.web.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who stands in for whom: seen by all members, given by everybody for themselves. */
@Path(Delegation.PATH)
class DelegationPages {
    @CheckedTemplate(basePath = "approvals")
    static class Templates {
        static native TemplateInstance delegations(
                Page<Delegation> page, boolean earlier, Given given, FormErrors errors, DelegationForm form);

        static native TemplateInstance endDelegation(Delegation delegation, FormErrors errors, String reason);
    }

    /** What the page has to know of its reader. */
    @io.quarkus.qute.TemplateData
    record Given(UUID me, boolean administrator, Instant now, String zone, long longest) {
        public boolean mine(Delegation delegation) {
            return delegation.from.id.equals(me);
        }
    }

    @Inject
    DelegationList delegations;

    @Inject
    ApprovalSettings settings;

    @Inject
    Colleagues colleagues;

    @Inject
    CurrentPerson me;

    @Inject
    LocalTimes times;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance list(@QueryParam("show") @Nullable String show, @QueryParam("page") @Nullable String at) {
        return page(
                "earlier".equals(show),
                Keyset.parse(at),
                FormErrors.none(),
                DelegationForm.from(LocalDate.ofInstant(clock.instant(), times.zone())));
    }

    private TemplateInstance page(boolean earlier, Optional<Keyset> at, FormErrors errors, DelegationForm form) {
        Given given = new Given(
                me.id(),
                me.isAdministrator(),
                clock.instant(),
                times.zoneName(),
                settings.longestDelegation().toDays());
        return Templates.delegations(delegations.page(earlier, at), earlier, given, errors, form);
    }

    @POST
    public Response give(@BeanParam DelegationForm form) {
        FormErrors errors = FormErrors.none();
        DirectoryUser found = colleagues.find(form.typedMail(), "mail", errors).orElse(null);
        DelegationForm.Time time = form.time(clock.instant(), times.zone(), settings.longestDelegation(), errors);
        form.check(errors);
        if (!errors.any() && found != null && time != null) {
            give(found, time, form, errors);
        }
        if (errors.any() || found == null) {
            return Forms.again(page(false, Optional.empty(), errors, form));
        }
        flash.good(found.displayName() + " stands in for you in that time.");
        return Forms.done(Delegation.PATH);
    }

    private void give(DirectoryUser found, DelegationForm.Time time, DelegationForm form, FormErrors errors) {
        try {
            QuarkusTransaction.requiringNew()
                    .run(() -> Delegation.give(
                            me.get(),
                            colleagues.known(found),
                            time.since(),
                            time.until(),
                            form.typedReason(),
                            Act.by(me.get(), clock)));
        } catch (NotGiven impossible) {
            errors.add(impossible.field, impossible.message());
        }
    }

    @GET
    @Path("{id}/end")
    public TemplateInstance ending(UUID id) {
        return Templates.endDelegation(endable(id, LockModeType.NONE), FormErrors.none(), "");
    }

    @POST
    @Path("{id}/end")
    public Response end(UUID id, @FormParam("reason") @Nullable String typed) {
        Delegation delegation = endable(id, LockModeType.NONE);
        String reason = Forms.text(typed);
        if (reason.isEmpty() && !delegation.from.id.equals(me.id())) {
            FormErrors errors = FormErrors.none().add("reason", "Say why you end what somebody else has arranged.");
            return Forms.again(Templates.endDelegation(delegation, errors, reason));
        }
        QuarkusTransaction.requiringNew()
                .run(() -> endable(id, LockModeType.PESSIMISTIC_WRITE).end(reason, Act.by(me.get(), clock)));
        flash.note(delegation.to.name + " no longer stands in for " + delegation.from.name + ".");
        return Forms.done(Delegation.PATH);
    }

    /** For its giver and for administrators; not found for others, though all see it in the list. */
    private Delegation endable(UUID id, LockModeType lock) {
        Delegation delegation =
                Delegation.<Delegation>findByIdOptional(id, lock).orElseThrow(NotFound::new);
        if (!delegation.from.id.equals(me.id()) && !me.isAdministrator()) {
            AuditTrail.refused(
                    Act.by(me.get(), clock), "delegation.end", delegation.subject(), "somebody else has given it");
            throw new NotFound();
        }
        return delegation;
    }
}
