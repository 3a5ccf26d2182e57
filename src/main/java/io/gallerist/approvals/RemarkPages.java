package io.gallerist.approvals;

import io.gallerist.audit.Act;
import io.gallerist.people.CurrentPerson;
import io.gallerist.requests.Request;
import io.gallerist.requests.VisibleRequests;
import io.gallerist.web.Conflict;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Asking and answering without deciding: whoever asked, and all who could be asked. No decision is touched by it. */
@Path("/requests/{id}/comments")
class RemarkPages {
    @CheckedTemplate(basePath = "approvals")
    static class Templates {
        static native TemplateInstance remarkAgain(Remark remark);
    }

    @Inject
    VisibleRequests requests;

    @Inject
    CurrentPerson me;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @POST
    public Response comment(UUID id, @FormParam("comment") @Nullable String typed) {
        Request request = requests.toComment(id);
        String words = Forms.text(typed);
        try {
            NeedsWords.check(words);
            QuarkusTransaction.requiringNew().run(() -> requests.toComment(id).comment(words, Act.by(me.get(), clock)));
        } catch (NeedsWords needed) {
            FormErrors errors = FormErrors.none().add("comment", needed.message());
            return Forms.again(Templates.remarkAgain(new Remark(request, errors, words)));
        } catch (Conflict conflict) {
            throw conflict.keeping(words);
        }
        flash.good("Your comment is on the request's page.");
        return Forms.done(request.path());
    }
}
