package io.gallerist.policies;

import io.gallerist.web.Conflict;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.FormParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jspecify.annotations.Nullable;

/** How requests for a gallery are decided, in words; for those who may change it. */
@Path("/policies/{of}")
class PolicyPages {
    @CheckedTemplate(basePath = "policies")
    static class Templates {
        static native TemplateInstance policy(PolicyView view, FormErrors errors, String why);
    }

    @Inject
    Managing managing;

    @Inject
    PolicyViews views;

    @Inject
    Flash flash;

    @GET
    public TemplateInstance show(String of) {
        return Templates.policy(views.of(managing.policy(of)), FormErrors.none(), "");
    }

    /** Gives a gallery a policy of its own: for a start what counts for it anyway. */
    @POST
    public Response own(String of, @FormParam(Typed.BASE) @Nullable String base) {
        Governed governed = managing.policy(of);
        if (base == null || !governed.base().isEmpty()) {
            throw new Conflict(
                    "Open the page again: " + governed.name() + " may have a policy of its own already.",
                    governed.path());
        }
        PolicyVersion saved = managing.save(governed, base, policy -> policy, "");
        Saved.tell(flash, saved);
        return Forms.done(governed.path());
    }
}
