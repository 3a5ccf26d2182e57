package io.gallerist.policies;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import org.jspecify.annotations.Nullable;

/** What all rules of a policy that are on would have made of past requests: of the open proposal, if there is one. */
@Path("/policies/{of}/trial")
class TrialPages {
    @CheckedTemplate(basePath = "policies")
    static class Templates {
        static native TemplateInstance trial(Governed governed, Trial trial, int last);
    }

    @Inject
    Managing managing;

    @Inject
    Trials trials;

    @GET
    public TemplateInstance show(String of, @QueryParam("last") @Nullable String wanted) {
        Governed governed = managing.policy(of);
        int last = Trials.last(wanted);
        return Templates.trial(governed, trials.of(governed, governed.edited(), last), last);
    }
}
