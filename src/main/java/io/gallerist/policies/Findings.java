package io.gallerist.policies;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;

/**
 * What rules find in the facts of one request.
 *
 * @param blind how many rules could not be evaluated: none approves then
 */
record Findings(boolean rejects, boolean approved, int blind, List<StagePlan> demanded, List<String> because) {
    /** @param floor rules of the portal that count besides; a stage that both ask for is passed once */
    static Findings of(List<Rule> own, List<Rule> floor, Facts facts) {
        Findings findings = of(own, facts, "Rule “");
        Findings portals = of(floor, facts, "The portal's rule “");
        List<StagePlan> demanded = new ArrayList<>(findings.demanded);
        portals.demanded.stream()
                .filter(stage -> !findings.demanded.contains(stage))
                .forEach(demanded::add);
        List<String> because = new ArrayList<>(findings.because);
        because.addAll(portals.because);
        boolean tookAway = findings.approved && wrote(facts, RuleAuthors.TAKEN_AWAY);
        if (tookAway) {
            because.add("Who asks changed or took away a rule that lets less pass, and nobody else has accepted that:"
                    + " no rule approves.");
        }
        return new Findings(
                findings.rejects || portals.rejects,
                findings.approved && !tookAway,
                findings.blind + portals.blind,
                demanded,
                because);
    }

    private static Findings of(List<Rule> rules, Facts facts, String said) {
        boolean rejects = false;
        boolean approved = false;
        int blind = 0;
        List<StagePlan> demanded = new ArrayList<>();
        List<String> because = new ArrayList<>();
        for (Rule rule : rules) {
            try {
                if (!rule.on() || !Condition.of(rule.when()).holds(facts)) {
                    continue;
                }
                boolean isOwn = rule.effect() == Rule.Effect.APPROVE && wrote(facts, rule.name());
                because.add(said + rule.name() + "”"
                        + (isOwn
                                ? " does not approve: who asks wrote it, and nobody else has accepted it."
                                : ": " + rule.reason()));
                rejects |= rule.effect() == Rule.Effect.REJECT;
                approved |= rule.effect() == Rule.Effect.APPROVE && !isOwn;
                if (rule.effect() == Rule.Effect.DEMAND) {
                    demanded.add(Objects.requireNonNullElseGet(rule.stage(), () -> StagePlan.standard(true)));
                }
            } catch (CantTell blank) {
                blind++;
                because.add(said + rule.name() + "” can't be evaluated, so no rule approves: " + blank.why());
            }
        }
        return new Findings(rejects, approved, blind, demanded, because);
    }

    private static boolean wrote(Facts facts, String rule) {
        return facts.values().get(AskerFacts.WROTE) instanceof Collection<?> rules && rules.contains(rule);
    }

    boolean approves() {
        return approved && blind == 0;
    }
}
