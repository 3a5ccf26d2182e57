package io.gallerist.policies;

import io.gallerist.web.Flash;
import io.gallerist.web.Forms;
import io.gallerist.web.NotFound;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;

/** An earlier version of a policy comes back: as a new one, by the way that each change of the policy takes. */
@Path("/policies/{of}/versions/{number}")
class VersionPages {
    @Inject
    Managing managing;

    @Inject
    Choices choices;

    @Inject
    Flash flash;

    @GET
    public TemplateInstance ask(String of, int number) {
        Governed governed = managing.policy(of);
        return question(governed, earlier(governed, number)).page();
    }

    @POST
    public Response putBack(String of, int number, MultivaluedMap<String, String> fields) {
        Governed governed = managing.policy(of);
        PolicyVersion earlier = earlier(governed, number);
        Typed typed = new Typed(fields);
        typed.mustBeOf(governed);
        Response again = question(governed, earlier).unanswered(typed);
        if (again != null) {
            return again;
        }
        Saved.tell(flash, managing.save(governed, typed.base(), policy -> earlier.policy(), typed.why()));
        return Forms.done(governed.path());
    }

    private Confirmation question(Governed governed, PolicyVersion earlier) {
        Policy after = earlier.policy();
        return new Confirmation(
                governed,
                "Put version " + earlier.number + " back",
                "Put it back",
                governed.path() + "/versions/" + earlier.number,
                "",
                choices.difference(governed.edited(), after));
    }

    private static PolicyVersion earlier(Governed governed, int number) {
        return PolicyVersion.replaced(governed.gallery(), number).orElseThrow(NotFound::new);
    }
}
