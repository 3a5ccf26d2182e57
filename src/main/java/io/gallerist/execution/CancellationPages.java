package io.gallerist.execution;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.people.CurrentPerson;
import io.gallerist.requests.Request;
import io.gallerist.requests.Status;
import io.gallerist.requests.VisibleRequests;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.NotFound;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateData;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Taking back what was approved; where something has to be deleted for it, a page says what before. */
@Path("/requests/{id}/cancellation")
class CancellationPages {
    private static final int LONGEST_REASON = 500;

    /** What is asked before it is cancelled. */
    @TemplateData
    public record Question(Request request, String path, boolean deletes, boolean needsReason, String reason) {
        public String heading() {
            return deletes ? "What is deleted" : "What ends";
        }
    }

    @CheckedTemplate(basePath = "execution")
    static class Templates {
        static native TemplateInstance cancel(Question asked, FormErrors errors);
    }

    @Inject
    VisibleRequests requests;

    @Inject
    Cancelling cancelling;

    @Inject
    CurrentPerson me;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    static String path(Request request) {
        return request.path() + "/cancellation";
    }

    @GET
    public Object confirm(UUID id) {
        Request request = allowed(requests.one(id));
        return switch (cancelling.way(request)) {
            case BY_DELETION -> page(request, "", FormErrors.none());
            case AT_ONCE ->
                cancelling.needsReason(request) ? page(request, "", FormErrors.none()) : Forms.done(request.path());
            default -> Forms.done(request.path());
        };
    }

    @POST
    public Response cancel(
            UUID id, @FormParam("deletes") @Nullable String deletes, @FormParam("reason") @Nullable String typed) {
        // Before the row is locked: nobody waits for somebody who may not do it.
        Request seen = allowed(requests.one(id));
        String reason = Forms.text(typed);
        if (reason.length() > LONGEST_REASON) {
            return again(seen, reason, "Keep the reason within " + LONGEST_REASON + " characters.");
        }
        Status after;
        try {
            after = QuarkusTransaction.requiringNew().call(() -> cancelled(id, "true".equals(deletes), reason));
        } catch (NeedsReason unexplained) {
            return again(seen, reason, "Say why it must stop: whoever asked for it and the owners are told.");
        }
        return switch (after) {
            case CANCELLED -> {
                flash.note("Cancelled. Nothing was sent to Azure.");
                yield Forms.done("/requests/" + id);
            }
            case CANCELLING -> {
                flash.note("Cancelled. What Azure has begun is deleted now.");
                yield Forms.done("/requests/" + id);
            }
            // It went to Azure since the button was shown.
            default -> Forms.done("/requests/" + id + "/cancellation");
        };
    }

    private Status cancelled(UUID id, boolean deletes, String reason) {
        Request request = allowed(requests.locked(id));
        cancelling.cancel(request, deletes, reason, Act.by(me.get(), clock));
        return request.status;
    }

    private Response again(Request request, String reason, String wrong) {
        return Forms.again(page(request, reason, FormErrors.none().add("reason", wrong)));
    }

    private TemplateInstance page(Request request, String reason, FormErrors errors) {
        boolean deletes = cancelling.way(request) == Cancelling.Way.BY_DELETION;
        return Templates.cancel(
                new Question(request, path(request), deletes, cancelling.needsReason(request), reason), errors);
    }

    private Request allowed(Request request) {
        if (!cancelling.isAllowed(request)) {
            AuditTrail.refused(
                    Act.by(me.get(), clock),
                    "request.cancel",
                    request.subject(),
                    "neither asked for it nor owns the gallery");
            throw new NotFound();
        }
        return request;
    }
}
