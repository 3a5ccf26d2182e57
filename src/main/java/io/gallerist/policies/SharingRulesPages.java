package io.gallerist.policies;

import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.gallerist.web.Option;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** What a policy says of access: who may get it, for how long, and how often all of it is looked through. */
@Path("/policies/{of}/sharing")
class SharingRulesPages {
    /**
     * What is typed, with where it belongs.
     *
     * @param portal what the portal's policy demands of every gallery, too
     */
    public record Form(
            Governed governed,
            SharingRulesEntry entry,
            String why,
            boolean stale,
            String base,
            List<PolicyWords.Fact> portal) {
        public String to() {
            return governed.path() + "/sharing";
        }

        public List<Option> fates() {
            return List.of(
                    Option.of(SharingRules.Undecided.KEEP.name(), "Keep it"),
                    Option.of(SharingRules.Undecided.REMOVE.name(), "Remove it"));
        }
    }

    @CheckedTemplate(basePath = "policies")
    static class Templates {
        static native TemplateInstance sharing(Form form, FormErrors errors);
    }

    @Inject
    Managing managing;

    @Inject
    Policies policies;

    @Inject
    Flash flash;

    @GET
    public TemplateInstance form(String of) {
        Governed governed = managing.policy(of);
        return Templates.sharing(
                new Form(
                        governed,
                        SharingRulesEntry.of(governed.edited().sharing()),
                        "",
                        false,
                        governed.base(),
                        portal(governed)),
                FormErrors.none());
    }

    @POST
    public Response save(String of, MultivaluedMap<String, String> fields) {
        Governed governed = managing.policy(of);
        Typed typed = new Typed(fields);
        SharingRulesEntry entry = SharingRulesEntry.typed(typed);
        FormErrors errors = FormErrors.none();
        SharingRules rules = entry.read(errors);
        if (!typed.base().equals(governed.base())) {
            return Saved.stale(Templates.sharing(
                    new Form(governed, entry, typed.why(), true, typed.base(), portal(governed)), errors));
        }
        if (errors.any()) {
            return Forms.again(Templates.sharing(
                    new Form(governed, entry, typed.why(), false, typed.base(), portal(governed)), errors));
        }
        try {
            Saved.tell(flash, managing.save(governed, typed.base(), policy -> policy.withSharing(rules), typed.why()));
            return Forms.done(governed.path());
        } catch (Stale stale) {
            return Saved.stale(Templates.sharing(
                    new Form(governed, entry, typed.why(), true, typed.base(), portal(governed)), errors));
        }
    }

    private List<PolicyWords.Fact> portal(Governed governed) {
        return governed.gallery() == null
                ? List.of()
                : PolicyWords.access(policies.of(null).policy().sharing());
    }
}
