package io.gallerist.policies;

import io.gallerist.web.BadRequest;
import io.gallerist.web.Flash;
import io.gallerist.web.FormErrors;
import io.gallerist.web.Forms;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The stages that some kinds of change have to pass. */
@Path("/policies/{of}/routes")
class RoutePages {
    private static final int MOST = 20;

    /** @param at null for a new route */
    public record Page(Governed governed, @Nullable Integer at, RouteForm form, boolean stale, String base) {
        public String to() {
            return governed.path() + "/routes";
        }

        public boolean isNew() {
            return at == null;
        }

        public String n() {
            return at == null ? "" : at.toString();
        }
    }

    @CheckedTemplate(basePath = "policies")
    static class Templates {
        static native TemplateInstance route(Page page, FormErrors errors, Choices choices);
    }

    @Inject
    Managing managing;

    @Inject
    NamedInDirectory directory;

    @Inject
    Choices choices;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @GET
    @Path("form")
    public TemplateInstance form(String of, @QueryParam("n") @Nullable String n) {
        Governed governed = managing.policy(of);
        List<Policy.Route> routes = governed.edited().routes();
        Integer at = Typed.index(n, routes.size());
        RouteForm form = at == null ? RouteForm.fresh() : RouteForm.of(routes.get(at));
        return Templates.route(new Page(governed, at, form, false, governed.base()), FormErrors.none(), choices);
    }

    @POST
    public Response save(String of, MultivaluedMap<String, String> fields) {
        Governed governed = managing.policy(of);
        Typed typed = new Typed(fields);
        RouteForm form = RouteForm.typed(typed);
        if (!governed.base().equals(typed.base())) {
            return stale(governed, form, typed);
        }
        Integer at = typed.at(governed.edited().routes().size());
        if (typed.isPressed("stage")) {
            Page more = new Page(governed, at, form.withAnotherStage(), false, typed.base());
            return Response.ok(Templates.route(more, FormErrors.none(), choices))
                    .build();
        }
        FormErrors errors = FormErrors.none();
        List<String> kinds = kinds(form, governed.edited(), at, errors);
        List<StageDraft> stages = form.stages().stream()
                .map(stage -> new StageEntry(stage, governed.edited(), directory, errors).read())
                .toList();
        if (errors.any()) {
            return Forms.again(Templates.route(new Page(governed, at, form, false, typed.base()), errors, choices));
        }
        try {
            PolicyVersion saved = managing.save(
                    governed,
                    typed.base(),
                    policy -> policy.withRoute(at, new Policy.Route(kinds, plans(stages))),
                    form.why());
            directory.readMembers(stages);
            Saved.tell(flash, saved);
            return Forms.done(governed.path());
        } catch (Stale faster) {
            return stale(governed, form, typed);
        }
    }

    @GET
    @Path("removal")
    public TemplateInstance askToRemove(String of, @QueryParam("n") @Nullable String n) {
        Governed governed = managing.policy(of);
        return removal(governed, some(Typed.index(n, governed.edited().routes().size())))
                .page();
    }

    @POST
    @Path("removal")
    public Response remove(String of, MultivaluedMap<String, String> fields) {
        Governed governed = managing.policy(of);
        Typed typed = new Typed(fields);
        typed.mustBeOf(governed);
        int at = some(typed.at(governed.edited().routes().size()));
        Response again = removal(governed, at).unanswered(typed);
        if (again != null) {
            return again;
        }
        Saved.tell(flash, managing.save(governed, typed.base(), policy -> policy.withoutRoute(at), typed.why()));
        return Forms.done(governed.path());
    }

    private Confirmation removal(Governed governed, int at) {
        return new Confirmation(
                governed,
                "Delete these stages",
                "Delete them",
                governed.path() + "/routes/removal",
                String.valueOf(at),
                choices.difference(governed.edited(), governed.edited().withoutRoute(at)));
    }

    static int some(@Nullable Integer at) {
        if (at == null) {
            throw new BadRequest("Say which part of the policy. Go back to it and try again.");
        }
        return at;
    }

    private Response stale(Governed governed, RouteForm form, Typed typed) {
        return Saved.stale(
                Templates.route(new Page(governed, null, form, true, typed.base()), FormErrors.none(), choices));
    }

    private List<StagePlan> plans(List<StageDraft> stages) {
        return stages.stream().map(stage -> stage.plan(clock.instant())).toList();
    }

    /** No kind may have two routes: the second would never count. */
    private List<String> kinds(RouteForm form, Policy policy, @Nullable Integer at, FormErrors errors) {
        List<Policy.Route> others = IntStream.range(0, policy.routes().size())
                .filter(one -> at == null || one != at)
                .mapToObj(policy.routes()::get)
                .toList();
        Set<String> taken =
                others.stream().flatMap(route -> route.kinds().stream()).collect(Collectors.toSet());
        List<String> offered =
                choices.kinds().stream().map(io.gallerist.web.Option::value).toList();
        List<String> kinds = offered.stream().filter(form.kinds()::contains).toList();
        kinds.stream()
                .filter(taken::contains)
                .findFirst()
                .ifPresent(kind -> errors.add(
                        "kinds",
                        "“" + choices.label(kind)
                                + "” has stages of its own already. Change those, or leave it out here."));
        if (kinds.isEmpty() && others.stream().anyMatch(route -> route.kinds().isEmpty())) {
            errors.add("kinds", "There are stages for all other changes already. Tick at least one kind here.");
        }
        if (at == null && others.size() >= MOST) {
            errors.add("kinds", "A policy says so for at most " + MOST + " sets of changes. Change one there is.");
        }
        return kinds;
    }
}
