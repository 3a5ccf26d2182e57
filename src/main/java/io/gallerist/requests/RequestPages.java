package io.gallerist.requests;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditEvent;
import io.gallerist.audit.AuditTrail;
import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.ChangeKinds;
import io.gallerist.people.CurrentPerson;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.Keyset;
import io.gallerist.web.Live;
import io.gallerist.web.NotFound;
import io.gallerist.web.Page;
import io.quarkus.arc.All;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.RawString;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

@Path("/requests")
class RequestPages {
    private static final int LONGEST_REASON = 2000;

    @CheckedTemplate(basePath = "requests")
    static class Templates {
        static native TemplateInstance list(
                Page<Request> page,
                List<Unfinished> unfinished,
                String show,
                @Nullable Status status,
                List<Status> statuses,
                String href);

        static native TemplateInstance request(RequestView view, FormErrors errors, String reason);

        static native TemplateInstance request$live(RequestView view);
    }

    @Inject
    VisibleRequests requests;

    @Inject
    ChangeKinds kinds;

    @Inject
    @All
    List<RequestPart> parts;

    @Inject
    @All
    List<Submitted> rules;

    @Inject
    CurrentPerson me;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @GET
    public TemplateInstance list(
            @QueryParam("show") @Nullable String show,
            @QueryParam("status") @Nullable String wanted,
            @QueryParam("page") @Nullable String at) {
        boolean all = "all".equals(show);
        Status status = status(wanted);
        var scope = all ? VisibleRequests.Scope.ALL : VisibleRequests.Scope.MINE;
        String href = "/requests?show=" + (all ? "all" : "mine") + (status == null ? "" : "&status=" + status);
        return Templates.list(
                requests.page(scope, status, Keyset.parse(at)),
                all || status != null || at != null ? List.of() : Unfinished.of(me.id()),
                all ? "all" : "mine",
                status,
                List.of(Status.values()),
                href);
    }

    @GET
    @Path("/{id}")
    public Object show(UUID id) {
        RequestView view = view(requests.one(id));
        return Live.wanted()
                ? Live.part(Templates.request$live(view), view.done())
                : Templates.request(
                        view, FormErrors.none(), view.request().reason == null ? "" : view.request().reason);
    }

    @POST
    @Path("/{id}/submission")
    public Response submit(UUID id, @FormParam("reason") @Nullable String typed) {
        Request draft = requests.own(id);
        String reason = Forms.text(typed);
        FormErrors errors = check(draft, reason);
        if (errors.any()) {
            return Forms.again(Templates.request(view(draft), errors, reason));
        }
        Status status = QuarkusTransaction.requiringNew().call(() -> submitted(id, reason));
        flash.good(
                status == Status.SUBMITTED
                        ? "Submitted. " + draft.decidedBy() + " decide next."
                        : "Submitted, and approved by the gallery's policy.");
        return Forms.done(draft.path());
    }

    private FormErrors check(Request draft, String reason) {
        FormErrors errors = FormErrors.none();
        if (reason.isEmpty()) {
            errors.add("reason", "Say why this is needed: the reviewers will ask.");
        } else if (reason.length() > LONGEST_REASON) {
            errors.add("reason", "Keep the reason within " + LONGEST_REASON + " characters.");
        }
        if (!errors.any() && draft.status.isEditable()) {
            obstacles(draft).forEach(errors::add);
            Request.openRemovalAround(ResourceId.of(draft.target))
                    .ifPresent(removal -> errors.add(removal.label()
                            + " is to delete what this is in. It has to end before you can ask for this."));
        }
        return errors;
    }

    private List<String> obstacles(Request draft) {
        try {
            return Request.isSpokenFor(ResourceId.of(draft.target), draft.id)
                    ? List.of("Another open request is about the same. Wait for it, or have it withdrawn.")
                    : kinds.read(draft.kind, draft.change).obstacles(draft.id);
        } catch (AzureRefusal refusal) {
            return List.of("Azure could not be asked whether this fits: " + refusal.message() + " " + refusal.advice());
        }
    }

    private Status submitted(UUID id, String reason) {
        Request request = requests.ownLocked(id);
        Act act = Act.by(me.get(), clock);
        request.submit(reason, act);
        rules.forEach(rule -> rule.submitted(request, act));
        return request.status;
    }

    @POST
    @Path("/{id}/withdrawal")
    public Response withdraw(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> requests.ownLocked(id).withdraw(Act.by(me.get(), clock)));
        flash.note("Withdrawn. Nothing was sent to Azure.");
        return Forms.done("/requests/" + id);
    }

    @POST
    @Path("/{id}/cancellation")
    public Response cancel(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> cancelled(requests.locked(id)));
        flash.note("Cancelled before anything was sent to Azure.");
        return Forms.done("/requests/" + id);
    }

    private void cancelled(Request request) {
        Act act = Act.by(me.get(), clock);
        if (!mayCancel(request)) {
            AuditTrail.refused(act, "request.cancel", request.subject(), "neither asked for it nor owns the gallery");
            throw new NotFound();
        }
        request.cancel(act);
    }

    private RequestView view(Request request) {
        return new RequestView(
                request,
                kinds.read(request.kind, request.change),
                AuditEvent.ofRequest(request.id),
                placed(request, RequestPart.Place.FACTS),
                placed(request, RequestPart.Place.ACTIONS),
                placed(request, RequestPart.Place.DETAILS),
                rendered(request, RequestPart::isLive),
                request.requester.id.equals(me.id()),
                mayCancel(request));
    }

    private boolean mayCancel(Request request) {
        return request.requester.id.equals(me.id()) || request.isForGalleryOf(me.id());
    }

    /** None where only what refreshes itself is wanted. */
    private List<RawString> placed(Request request, RequestPart.Place place) {
        return Live.wanted() ? List.of() : rendered(request, part -> !part.isLive() && part.place() == place);
    }

    private List<RawString> rendered(Request request, Predicate<RequestPart> wanted) {
        return parts.stream()
                .filter(wanted)
                .sorted(Comparator.comparingInt(RequestPart::order))
                .flatMap(part -> part.of(request).stream())
                .map(part -> new RawString(part.render()))
                .toList();
    }

    private static @Nullable Status status(@Nullable String wanted) {
        try {
            return wanted == null || wanted.isEmpty() ? null : Status.valueOf(wanted);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
