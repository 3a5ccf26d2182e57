package io.gallerist.execution;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.people.CurrentPerson;
import io.gallerist.requests.Request;
import io.gallerist.requests.Status;
import io.gallerist.requests.VisibleRequests;
import io.gallerist.web.Flash;
import io.gallerist.web.Forms;
import io.gallerist.web.NotFound;
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
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Taking back what was approved; where something has to be deleted for it, a page says what before. */
@Path("/requests/{id}/cancellation")
class CancellationPages {
    @CheckedTemplate(basePath = "execution")
    static class Templates {
        static native TemplateInstance cancel(Request request, String path);
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
        Request request = mine(requests.one(id));
        return cancelling.way(request) == Cancelling.Way.BY_DELETION
                ? Templates.cancel(request, path(request))
                : Forms.done(request.path());
    }

    @POST
    public Response cancel(UUID id, @FormParam("deletes") @Nullable String deletes) {
        Status after = QuarkusTransaction.requiringNew().call(() -> cancelled(id, "true".equals(deletes)));
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

    private Status cancelled(UUID id, boolean deletes) {
        Request request = mine(requests.locked(id));
        cancelling.cancel(request, deletes, Act.by(me.get(), clock));
        return request.status;
    }

    private Request mine(Request request) {
        if (!cancelling.isMine(request)) {
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
