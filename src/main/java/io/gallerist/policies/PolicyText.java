package io.gallerist.policies;

import java.util.List;
import java.util.stream.IntStream;

/** A policy as its page shows it. */
public record PolicyText(Policy policy, List<Route> routes, List<RuleText> rules) {
    /** @param at its place in the policy, by which its form is found */
    public record Route(int at, String kinds, List<Stage> stages) {}

    public record Stage(int number, String name, List<String> facts) {}

    public record RuleText(int at, Rule rule, String effect, boolean first, boolean last) {
        public int number() {
            return at + 1;
        }
    }

    static PolicyText of(Policy policy, PolicyWords words) {
        return new PolicyText(
                policy,
                IntStream.range(0, policy.routes().size())
                        .mapToObj(at -> route(at, policy.routes().get(at), words))
                        .toList(),
                IntStream.range(0, policy.rules().size())
                        .mapToObj(at -> rule(at, policy.rules(), words))
                        .toList());
    }

    /** Whether a kind of change is left for which no route says anything. */
    public boolean hasStandard() {
        return policy.routes().stream().noneMatch(route -> route.kinds().isEmpty());
    }

    public List<PolicyWords.Fact> sharing() {
        return PolicyWords.sharing(policy.sharing());
    }

    public boolean hasRoutes() {
        return !routes.isEmpty();
    }

    public boolean hasRules() {
        return !rules.isEmpty();
    }

    private static Route route(int at, Policy.Route route, PolicyWords words) {
        return new Route(
                at,
                words.kinds(route),
                IntStream.range(0, route.stages().size())
                        .mapToObj(stage -> stage(stage, route.stages().get(stage), words))
                        .toList());
    }

    private static Stage stage(int at, StagePlan plan, PolicyWords words) {
        return new Stage(at + 1, plan.name(), words.facts(plan));
    }

    private static String capitalised(String words) {
        return words.substring(0, 1).toUpperCase(java.util.Locale.ROOT) + words.substring(1);
    }

    private static RuleText rule(int at, List<Rule> rules, PolicyWords words) {
        Rule rule = rules.get(at);
        return new RuleText(at, rule, capitalised(words.effect(rule)), at == 0, at == rules.size() - 1);
    }
}
