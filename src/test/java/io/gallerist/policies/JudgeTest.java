package io.gallerist.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.policies.Rule.Effect;
import io.gallerist.policies.Verdict.Outcome;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What a policy makes of a request: rejecting wins, demands stay, and doubt approves nothing. */
class JudgeTest {
    private static final String YES = "kind == 'version.create'";
    private static final String NO = "kind == 'something.else'";
    private static final StagePlan OWN = stage("Own", Reviewers.owners());
    private static final StagePlan SECURITY = stage("Security", Reviewers.administrators());

    private final Facts facts = ConditionTest.facts(Map.of());

    @Test
    void without_a_rule_that_holds_the_stages_of_the_kind_decide() {
        Verdict verdict = judged(rule("a", NO, Effect.APPROVE), rule("b", NO, Effect.REJECT));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(verdict.stages()).containsExactly(OWN);
        assertThat(verdict.because()).isEmpty();
    }

    @Test
    void a_rule_approves_and_says_why() {
        Verdict verdict = judged(rule("Patch versions", YES, Effect.APPROVE));

        assertThat(verdict.outcome()).isEqualTo(Outcome.APPROVED);
        assertThat(verdict.stages()).isEmpty();
        assertThat(verdict.because()).containsExactly("Rule “Patch versions”: because of Patch versions");
    }

    @Test
    void rejecting_wins_whatever_the_order() {
        Rule approve = rule("yes", YES, Effect.APPROVE);
        Rule reject = rule("no", YES, Effect.REJECT);

        for (List<Rule> order : List.of(List.of(approve, reject), List.of(reject, approve))) {
            Verdict verdict = judge(order, facts, true);
            assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
            assertThat(verdict.stages()).isEmpty();
            assertThat(verdict.because())
                    .containsExactlyElementsOf(order.stream()
                            .map(one -> "Rule “" + one.name() + "”: because of " + one.name())
                            .toList());
        }
    }

    @Test
    void a_demanded_stage_comes_after_those_of_the_policy() {
        Verdict verdict = judged(rule("look", YES, Effect.DEMAND));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(verdict.stages()).containsExactly(OWN, SECURITY);
    }

    @Test
    void a_demanded_stage_survives_an_approval() {
        Verdict verdict = judged(rule("yes", YES, Effect.APPROVE), rule("look", YES, Effect.DEMAND));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(verdict.stages()).containsExactly(SECURITY);
    }

    @Test
    void with_a_rule_that_cant_be_evaluated_no_rule_approves() {
        Map<String, Object> known = new HashMap<>(facts.values());
        known.remove("requester.groups");
        Rule blind = rule("Group", "'x' in requester.groups", Effect.REJECT);

        Verdict verdict = judge(List.of(rule("yes", YES, Effect.APPROVE), blind), new Facts(known), true);

        assertThat(verdict.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(verdict.stages()).containsExactly(OWN);
        assertThat(verdict.because())
                .hasSize(2)
                .last()
                .asString()
                .contains("“Group” can't be evaluated", "requester.groups is not known");
    }

    @Test
    void a_rejection_stands_beside_a_rule_that_cant_be_evaluated() {
        Verdict verdict = judged(rule("no", YES, Effect.REJECT), rule("broken", "knd == 1", Effect.APPROVE));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void a_rule_that_is_off_does_nothing_not_even_when_it_is_wrong() {
        Rule off = new Rule("off", "knd == 1", Effect.REJECT, "why", null, false);

        assertThat(judged(off, rule("yes", YES, Effect.APPROVE)).outcome()).isEqualTo(Outcome.APPROVED);
    }

    @Test
    void without_a_gallery_administrators_stand_in_for_owners() {
        Verdict verdict = judge(List.of(), facts, false);

        assertThat(verdict.stages().get(0).reviewers()).containsExactly(Reviewers.administrators());
    }

    @Test
    void a_route_without_stages_does_not_mean_that_nobody_decides() {
        Policy policy = new Policy(false, false, List.of(new Policy.Route(List.of(), List.of())), List.of());

        Verdict verdict = new Judge().judge(inForce(policy, List.of()), facts, "version.create", true);

        assertThat(verdict.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(verdict.stages()).containsExactly(StagePlan.standard(true));
    }

    @Test
    void a_stage_that_the_portal_asks_for_stays_beside_a_gallerys_approval() {
        Verdict verdict = judgedAbove(List.of(rule("Portal's", YES, Effect.DEMAND)), rule("yes", YES, Effect.APPROVE));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(verdict.stages()).containsExactly(SECURITY);
        assertThat(verdict.because())
                .containsExactly("Rule “yes”: because of yes", "The portal's rule “Portal's”: because of Portal's");
    }

    @Test
    void a_stage_that_gallery_and_portal_ask_for_is_passed_once() {
        Verdict verdict =
                judgedAbove(List.of(rule("Portal's", YES, Effect.DEMAND)), rule("Reworded", YES, Effect.DEMAND));

        assertThat(verdict.stages()).containsExactly(OWN, SECURITY);
    }

    @Test
    void what_the_portal_rejects_no_gallery_approves() {
        Verdict verdict = judgedAbove(List.of(rule("no", YES, Effect.REJECT)), rule("yes", YES, Effect.APPROVE));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REJECTED);
    }

    @Test
    void with_a_rule_of_the_portal_that_cant_be_evaluated_no_rule_approves() {
        Verdict verdict = judgedAbove(List.of(rule("no", "knd == 1", Effect.REJECT)), rule("yes", YES, Effect.APPROVE));

        assertThat(verdict.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(verdict.stages()).containsExactly(OWN);
    }

    @Test
    void a_rule_does_not_approve_what_its_author_asks_for_but_anothers_does() {
        Rule own = rule("Mine", YES, Effect.APPROVE);
        Facts byAuthor = with(AskerFacts.WROTE, List.of("Mine"));

        Verdict verdict = judge(List.of(own), byAuthor, true);

        assertThat(verdict.outcome()).isEqualTo(Outcome.REVIEW);
        assertThat(verdict.stages()).containsExactly(OWN);
        assertThat(verdict.because())
                .containsExactly("Rule “Mine” does not approve: who asks wrote it, and nobody else has accepted it.");
        assertThat(judge(List.of(own, rule("Another's", YES, Effect.APPROVE)), byAuthor, true)
                        .outcome())
                .isEqualTo(Outcome.APPROVED);
        assertThat(judge(List.of(rule("Mine", YES, Effect.REJECT)), byAuthor, true)
                        .outcome())
                .as("one may bind oneself")
                .isEqualTo(Outcome.REJECTED);
    }

    @Test
    void no_rule_approves_what_somebody_asks_who_took_away_one_that_let_less_pass() {
        Verdict verdict = judge(
                List.of(rule("yes", YES, Effect.APPROVE)),
                with(AskerFacts.WROTE, List.of(RuleAuthors.TAKEN_AWAY)),
                true);

        assertThat(verdict.stages()).containsExactly(OWN);
        assertThat(verdict.because()).last().asString().contains("took away a rule that lets less pass");
    }

    @Test
    void no_rule_approves_for_who_left() {
        Verdict verdict = judge(List.of(rule("yes", YES, Effect.APPROVE)), with(AskerFacts.LEFT, true), true);

        assertThat(verdict.stages()).containsExactly(OWN);
        assertThat(verdict.byRule()).isFalse();
    }

    private Facts with(String name, Object value) {
        Map<String, Object> known = new HashMap<>(facts.values());
        known.put(name, value);
        return new Facts(known);
    }

    @Test
    void a_policy_is_the_same_after_it_was_written_and_read() {
        Policy policy = new Policy(
                true,
                true,
                List.of(new Policy.Route(List.of("version.create"), List.of(OWN, SECURITY))),
                List.of(rule("look", YES, Effect.DEMAND), rule("yes", NO, Effect.APPROVE)));

        assertThat(PolicyDocument.read(PolicyDocument.write(policy))).isEqualTo(policy);
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() ->
                        PolicyDocument.read(PolicyDocument.write(policy).replaceFirst("\\{", "{\"sixEyes\":true,"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private Verdict judged(Rule... rules) {
        return judge(List.of(rules), facts, true);
    }

    private Verdict judgedAbove(List<Rule> floor, Rule... rules) {
        return new Judge().judge(inForce(policy(List.of(rules)), floor), facts, "version.create", true);
    }

    private static Verdict judge(List<Rule> rules, Facts facts, boolean hasGallery) {
        return new Judge().judge(inForce(policy(rules), List.of()), facts, "version.create", hasGallery);
    }

    private static Policy policy(List<Rule> rules) {
        return new Policy(false, false, List.of(new Policy.Route(List.of("version.create"), List.of(OWN))), rules);
    }

    private static InForce inForce(Policy policy, List<Rule> floor) {
        return new InForce(policy, Optional.empty(), Optional.empty(), floor, RuleAuthors.NONE);
    }

    private static Rule rule(String name, String when, Effect effect) {
        @Nullable StagePlan demanded = effect == Effect.DEMAND ? SECURITY : null;
        return new Rule(name, when, effect, "because of " + name, demanded, true);
    }

    private static StagePlan stage(String name, Reviewers who) {
        return new StagePlan(name, List.of(who), List.of(), 1, 1, null, null, null);
    }
}
