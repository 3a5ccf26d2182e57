package io.gallerist.requests;

import io.gallerist.audit.Act;
import io.gallerist.people.CurrentPerson;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.Keyset;
import io.gallerist.web.Live;
import io.gallerist.web.LocalTimes;
import io.gallerist.web.Page;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

@Path("/requests")
class RequestPages {
    @CheckedTemplate(basePath = "requests")
    static class Templates {
        static native TemplateInstance list(
                Page<Request> page,
                List<Unfinished> unfinished,
                String show,
                @Nullable Status status,
                List<Status> statuses,
                String href);

        static native TemplateInstance request(RequestView view, FormErrors errors, SubmissionForm form);

        /** What refreshes itself, and, where the page shows what does not stand any more, what takes its place. */
        static native TemplateInstance following(RequestView view);
    }

    @Inject
    VisibleRequests requests;

    @Inject
    RequestViews views;

    @Inject
    Deciding deciding;

    @Inject
    CurrentPerson me;

    @Inject
    Flash flash;

    @Inject
    LocalTimes times;

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
    public Object show(UUID id, @QueryParam("seen") @Nullable String seen) {
        RequestView view = views.of(requests.one(id), seen);
        return Live.wanted()
                ? Live.part(Templates.following(view), view.done())
                : Templates.request(view, FormErrors.none(), SubmissionForm.of(view.request(), times.zone()));
    }

    @POST
    @Path("/{id}/recall")
    public Response recall(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            Request request = requests.ownLocked(id);
            Act act = Act.by(me.get(), clock);
            request.recall(act);
            deciding.leave(request, "It was taken back to be changed.", act);
        });
        flash.note("Taken back. Change it, then submit it again.");
        return Forms.done("/requests/" + id);
    }

    @POST
    @Path("/{id}/withdrawal")
    public Response withdraw(UUID id) {
        QuarkusTransaction.requiringNew().run(() -> {
            Request request = requests.askedLocked(id);
            Act act = Act.by(me.get(), clock);
            request.withdraw(act);
            deciding.leave(request, "It was withdrawn.", act);
        });
        flash.note("Withdrawn. Nothing was sent to Azure.");
        return Forms.done("/requests/" + id);
    }

    private static @Nullable Status status(@Nullable String wanted) {
        try {
            return wanted == null || wanted.isEmpty() ? null : Status.valueOf(wanted);
        } catch (IllegalArgumentException unknown) {
            return null;
        }
    }
}
