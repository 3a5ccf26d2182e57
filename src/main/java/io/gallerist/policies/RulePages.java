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
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Rules that decide alone: written, tried on past requests, put in order. */
@Path("/policies/{of}/rules")
class RulePages {
    private static final int MOST = 50;

    /**
     * @param at null for a new rule
     * @param trial null until it is tried
     */
    public record Page(
            Governed governed,
            @Nullable Integer at,
            RuleForm form,
            @Nullable Trial trial,
            int last,
            boolean stale,
            String base) {
        public String to() {
            return governed.path() + "/rules";
        }

        public boolean isNew() {
            return at == null;
        }

        public String n() {
            return at == null ? "" : at.toString();
        }

        public String lastText() {
            return String.valueOf(last);
        }
    }

    @CheckedTemplate(basePath = "policies")
    static class Templates {
        static native TemplateInstance rule(Page page, FormErrors errors, Choices choices);
    }

    @Inject
    Managing managing;

    @Inject
    NamedInDirectory directory;

    @Inject
    Trials trials;

    @Inject
    Choices choices;

    @Inject
    Flash flash;

    @Inject
    Clock clock;

    @GET
    @Path("form")
    public TemplateInstance form(
            String of, @QueryParam("n") @Nullable String n, @QueryParam("last") @Nullable String tried) {
        Governed governed = managing.policy(of);
        List<Rule> rules = governed.edited().rules();
        Integer at = Typed.index(n, rules.size());
        RuleForm form = at == null ? RuleForm.fresh() : RuleForm.of(rules.get(at));
        int last = Trials.last(tried);
        Trial trial = at == null || tried == null ? null : trials.of(governed, Trials.alone(rules.get(at)), last);
        return Templates.rule(
                new Page(governed, at, form, trial, last, false, governed.base()), FormErrors.none(), choices);
    }

    @POST
    public Response save(String of, MultivaluedMap<String, String> fields) {
        Governed governed = managing.policy(of);
        Typed typed = new Typed(fields);
        RuleForm form = RuleForm.typed(typed);
        if (!governed.base().equals(typed.base())) {
            return stale(governed, form, typed);
        }
        Integer at = typed.at(governed.edited().rules().size());
        FormErrors errors = FormErrors.none();
        int last = Trials.last(typed.text("last"));
        if (typed.isPressed("try")) {
            form.checkCondition(errors);
            Trial trial = errors.any() ? null : trials.of(governed, Trials.alone(form.rule(null)), last);
            TemplateInstance tried =
                    Templates.rule(new Page(governed, at, form, trial, last, false, typed.base()), errors, choices);
            return errors.any() ? Forms.again(tried) : Response.ok(tried).build();
        }
        form.check(others(governed.edited(), at), errors);
        if (at == null && governed.edited().rules().size() >= MOST) {
            errors.add("A policy has at most " + MOST + " rules.");
        }
        StageDraft stage =
                form.isDemand() ? new StageEntry(form.stage(), governed.edited(), directory, errors).read() : null;
        if (errors.any()) {
            return Forms.again(
                    Templates.rule(new Page(governed, at, form, null, last, false, typed.base()), errors, choices));
        }
        try {
            Response done = saved(
                    governed,
                    typed.base(),
                    policy -> policy.withRule(at, form.rule(stage == null ? null : stage.plan(clock.instant()))),
                    form.why());
            directory.readMembers(stage == null ? List.of() : List.of(stage));
            return done;
        } catch (Stale faster) {
            return stale(governed, form, typed);
        }
    }

    @GET
    @Path("removal")
    public TemplateInstance askToRemove(String of, @QueryParam("n") @Nullable String n) {
        Governed governed = managing.policy(of);
        return removal(
                        governed,
                        RoutePages.some(Typed.index(n, governed.edited().rules().size())))
                .page();
    }

    @POST
    @Path("removal")
    public Response remove(String of, MultivaluedMap<String, String> fields) {
        Governed governed = managing.policy(of);
        Typed typed = new Typed(fields);
        typed.mustBeOf(governed);
        int at = RoutePages.some(typed.at(governed.edited().rules().size()));
        Response again = removal(governed, at).unanswered(typed);
        return again != null ? again : saved(governed, typed.base(), policy -> policy.withoutRule(at), typed.why());
    }

    private Confirmation removal(Governed governed, int at) {
        return new Confirmation(
                governed,
                "Delete the rule “" + governed.edited().rules().get(at).name() + "”",
                "Delete it",
                governed.path() + "/rules/removal",
                String.valueOf(at),
                choices.difference(governed.edited(), governed.edited().withoutRule(at)));
    }

    @POST
    @Path("order")
    public Response move(String of, MultivaluedMap<String, String> fields) {
        Typed typed = new Typed(fields);
        return saved(
                managing.policy(of),
                typed.base(),
                policy -> policy.withRuleMoved(
                        RoutePages.some(typed.at(policy.rules().size())), typed.isPressed("up")),
                "");
    }

    private Response saved(Governed governed, String base, UnaryOperator<Policy> change, String why) {
        Saved.tell(flash, managing.save(governed, base, change, why));
        return Forms.done(governed.path());
    }

    private Response stale(Governed governed, RuleForm form, Typed typed) {
        return Saved.stale(Templates.rule(
                new Page(governed, null, form, null, Trials.last(null), true, typed.base()),
                FormErrors.none(),
                choices));
    }

    private static List<Rule> others(Policy policy, @Nullable Integer at) {
        List<Rule> others = new ArrayList<>(policy.rules());
        if (at != null) {
            others.remove(at.intValue());
        }
        return others;
    }
}
