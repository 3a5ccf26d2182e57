package io.gallerist.approvals;

import io.gallerist.requests.Request;
import io.gallerist.web.Keyset;
import io.gallerist.web.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

@Path("/inbox")
class InboxPage {
    @CheckedTemplate(basePath = "approvals")
    static class Templates {
        static native TemplateInstance inbox(Page<Request> page);
    }

    @Inject
    Inbox inbox;

    @GET
    public TemplateInstance show(@QueryParam("page") @Nullable String at) {
        return Templates.inbox(inbox.page(Keyset.parse(at)));
    }
}
