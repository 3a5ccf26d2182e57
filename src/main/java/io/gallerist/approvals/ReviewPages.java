package io.gallerist.approvals;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.execution.CarryOut;
import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Person;
import io.gallerist.requests.Replanned;
import io.gallerist.requests.Request;
import io.gallerist.requests.Status;
import io.gallerist.requests.VisibleRequests;
import io.gallerist.web.BadRequest;
import io.gallerist.web.Conflict;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/requests/{id}/reviews")
class ReviewPages {
    private static final int LONGEST_COMMENT = 2000;

    @CheckedTemplate(basePath = "approvals")
    static class Templates {
        static native TemplateInstance decideAgain(
                Request request, FormErrors errors, String comment, List<Person> others);
    }

    @Inject
    VisibleRequests requests;

    @Inject
    Replanned replanned;

    @Inject
    CarryOut carryOut;

    @Inject
    CurrentPerson me;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @POST
    @Transactional
    public Response review(
            UUID id,
            @FormParam("decision") @Nullable String word,
            @FormParam("comment") @Nullable String typed,
            @FormParam("digest") @Nullable String seen) {
        Request request = requests.locked(id);
        Act act = Act.by(me.get(), clock);
        Decision decision = decision(word);
        String comment = Forms.text(typed);
        refuseUnlessAllowed(request, act);
        if (!request.digest.equals(seen)) {
            throw refused(
                    request, act, "It was changed after you opened it. Look at what it asks for now, then decide.");
        }
        if (decision == Decision.APPROVE && replanned.differs(request)) {
            throw refused(
                    request,
                    act,
                    "The portal has changed how it would write this: its requester has to open it with Change and submit"
                            + " it again. Send it back.");
        }
        FormErrors errors = check(decision, comment);
        if (errors.any()) {
            return Forms.again(
                    Templates.decideAgain(request, errors, comment, Deciders.besides(me.id(), Deciders.of(request))));
        }
        Review.give(request, act, decision, comment);
        if (request.status == Status.APPROVED) {
            carryOut.schedule(request);
        }
        flash.good(decision.label() + ". " + (decision == Decision.APPROVE ? "It is on its way to Azure." : ""));
        return Forms.done(request.path());
    }

    private static FormErrors check(Decision decision, String comment) {
        FormErrors errors = FormErrors.none();
        if (comment.length() > LONGEST_COMMENT) {
            errors.add("comment", "Keep the comment within " + LONGEST_COMMENT + " characters.");
        }
        if (decision != Decision.APPROVE && comment.isEmpty()) {
            errors.add("comment", "Say why, so that the requester knows what to do next.");
        }
        return errors;
    }

    private void refuseUnlessAllowed(Request request, Act act) {
        if (request.requester.id.equals(me.id())) {
            throw refused(
                    request,
                    act,
                    "Nobody decides on an own request. " + request.decidedBy() + " have to, without you.");
        }
        if (!Deciders.isOne(me, request)) {
            throw refused(request, act, request.decidedBy() + " decide on it, nobody else.");
        }
    }

    private static Conflict refused(Request request, Act act, String why) {
        AuditTrail.refused(act, "request.review", request.subject(), why);
        return new Conflict(why, request.path());
    }

    private static Decision decision(@Nullable String word) {
        try {
            return Decision.valueOf(word == null ? "" : word.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new BadRequest("Approve, reject or send back.");
        }
    }
}
