package io.gallerist.policies;

import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** What a policy says of all requests and of itself. */
@Path("/policies/{of}/settings")
class SettingsPages {
    /** What is typed, with where it belongs. */
    public record Form(Governed governed, boolean fourEyes, boolean words, String why, boolean stale, String base) {
        public String to() {
            return governed.path() + "/settings";
        }
    }

    @CheckedTemplate(basePath = "policies")
    static class Templates {
        static native TemplateInstance settings(Form form, FormErrors errors);
    }

    @Inject
    Managing managing;

    @Inject
    Flash flash;

    @GET
    public TemplateInstance form(String of) {
        Governed governed = managing.policy(of);
        Policy policy = governed.edited();
        return Templates.settings(
                new Form(governed, policy.fourEyes(), policy.commentToApprove(), "", false, governed.base()),
                FormErrors.none());
    }

    @POST
    public Response save(String of, MultivaluedMap<String, String> fields) {
        Governed governed = managing.policy(of);
        Typed typed = new Typed(fields);
        boolean fourEyes = typed.isChecked("fourEyes");
        boolean words = typed.isChecked("words");
        try {
            PolicyVersion saved =
                    managing.save(governed, typed.base(), policy -> policy.withSettings(fourEyes, words), typed.why());
            Saved.tell(flash, saved);
            return Forms.done(governed.path());
        } catch (Stale stale) {
            return Saved.stale(Templates.settings(
                    new Form(governed, fourEyes, words, typed.why(), true, typed.base()), FormErrors.none()));
        }
    }
}
