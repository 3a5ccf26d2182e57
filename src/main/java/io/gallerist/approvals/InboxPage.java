package io.gallerist.approvals;

import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.Keyset;
import io.gallerist.web.Page;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

@Path("/inbox")
class InboxPage {
    @CheckedTemplate(basePath = "approvals")
    static class Templates {
        static native TemplateInstance inbox(
                Page<Waiting> page, String at, Collection<String> chosen, FormErrors errors);
    }

    @Inject
    Inbox inbox;

    @GET
    public TemplateInstance show(@QueryParam("page") @Nullable String at) {
        return Templates.inbox(inbox.page(Keyset.parse(at)), Forms.text(at), List.of(), FormErrors.none());
    }
}
