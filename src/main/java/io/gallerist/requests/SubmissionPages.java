package io.gallerist.requests;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.ChangeKinds;
import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Person;
import io.gallerist.web.Conflict;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.LocalTimes;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Submitting a draft: what it needs besides the change, and what may stand in the way. */
@Path("/requests/{id}/submission")
class SubmissionPages {
    private static final int LONGEST_REASON = 2000;

    @Inject
    VisibleRequests requests;

    @Inject
    RequestViews views;

    @Inject
    ChangeKinds kinds;

    @Inject
    Deciding deciding;

    @Inject
    Beneficiary beneficiary;

    @Inject
    CurrentPerson me;

    @Inject
    Flash flash;

    @Inject
    LocalTimes times;

    @Inject
    Clock clock;

    @POST
    public Response submit(UUID id, @BeanParam SubmissionForm form) {
        Request draft = requests.own(id);
        FormErrors errors = FormErrors.none();
        EarliestStart start = EarliestStart.of(form.start(), times.zone(), clock.instant());
        check(form, start, errors);
        Optional<UUID> person = beneficiary.typed(form.behalf(), errors);
        if (!errors.any() && draft.status.isEditable()) {
            obstacles(draft, errors);
        }
        Deciding.Entering entering = errors.any() ? null : entering(draft, person, errors);
        if (entering == null) {
            return Forms.again(RequestPages.Templates.request(views.of(draft, null), errors, form));
        }
        try {
            flash.good("Submitted. " + submitted(id, form, start, person, entering));
        } catch (Conflict conflict) {
            throw conflict.keeping(form.reason());
        }
        return Forms.done(draft.path());
    }

    private String submitted(
            UUID id, SubmissionForm form, EarliestStart start, Optional<UUID> person, Deciding.Entering entering) {
        return QuarkusTransaction.requiringNew().call(() -> {
            Request request = requests.ownLocked(id);
            Act act = Act.by(me.get(), clock);
            request.askFor(person.map(who -> Person.<Person>findById(who)).orElse(null));
            request.submit(form.reason(), start.at(), act);
            return entering.enter(request, act);
        });
    }

    private static void check(SubmissionForm form, EarliestStart start, FormErrors errors) {
        if (form.reason().isEmpty()) {
            errors.add(SubmissionForm.REASON, "Say why this is needed: the reviewers will ask.");
        } else if (form.reason().length() > LONGEST_REASON) {
            errors.add(SubmissionForm.REASON, "Keep the reason within " + LONGEST_REASON + " characters.");
        }
        if (start.wrong() != null) {
            errors.add(SubmissionForm.START, start.wrong());
        }
    }

    private void obstacles(Request draft, FormErrors errors) {
        ResourceId target = ResourceId.of(draft.target);
        try {
            List<String> found = Claims.isSpokenFor(target, draft.id)
                    ? List.of("Another open request is about the same. Wait for it, or have it withdrawn.")
                    : kinds.read(draft.kind, draft.change).obstacles(draft.id);
            found.forEach(errors::add);
        } catch (AzureRefusal refusal) {
            errors.add("Azure could not be asked whether this fits: " + refusal.message() + " " + refusal.advice());
        }
        Claims.removalAround(target)
                .ifPresent(removal -> errors.add(
                        removal.label() + " is to delete what this is in. It has to end before you can ask for this."));
    }

    private Deciding.@Nullable Entering entering(Request draft, Optional<UUID> person, FormErrors errors) {
        try {
            Deciding.Entering entering = deciding.prepare(
                    draft,
                    kinds.read(draft.kind, draft.change),
                    person.map(who -> Person.<Person>findById(who)).orElse(null));
            Optional<String> rejection = draft.status.isEditable() ? entering.rejection() : Optional.empty();
            rejection.ifPresent(why -> {
                AuditTrail.refused(Act.by(me.get(), clock), "request.submit", draft.subject(), why);
                errors.add("The policy rejects this. " + why + " Change what you ask for, then submit it.");
            });
            return rejection.isPresent() ? null : entering;
        } catch (AzureRefusal refusal) {
            errors.add("The directory could not be asked who decides: " + refusal.message() + " " + refusal.advice());
            return null;
        }
    }
}
