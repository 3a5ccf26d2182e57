package io.gallerist.policies;

import static org.assertj.core.api.Assertions.assertThat;

import io.gallerist.policies.Rule.Effect;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Who wrote a rule stays its author until somebody else has accepted it. */
class RuleAuthorsTest {
    private static final UUID OLIVIA = UUID.randomUUID();
    private static final UUID OTTO = UUID.randomUUID();

    private final Rule patch = rule("Patch", "bump == 'patch'", Effect.APPROVE);
    private final Rule look = rule("Look", "replicas > 20", Effect.DEMAND);
    private final Policy none = policy();
    private final Policy written = policy(patch, look);

    @Test
    void who_adds_a_rule_wrote_it_and_it_alone() {
        RuleAuthors authors = RuleAuthors.NONE.after(policy(look), written, List.of(), OLIVIA);

        assertThat(authors.byRule()).isEqualTo(Map.of("Patch", List.of(OLIVIA)));
    }

    @Test
    void a_later_edit_of_something_else_by_another_clears_nobody() {
        RuleAuthors authors = RuleAuthors.NONE
                .after(none, written, List.of(), OLIVIA)
                .after(written, written.withSettings(false, true), List.of(), OTTO)
                .after(written, written.withRuleMoved(1, true), List.of(), OTTO);

        assertThat(authors.byRule()).isEqualTo(Map.of("Patch", List.of(OLIVIA), "Look", List.of(OLIVIA)));
    }

    @Test
    void who_changes_or_renames_anothers_rule_wrote_it_too() {
        Rule wider = rule("Patch", "bump != ''", Effect.APPROVE);
        Rule renamed = rule("Small ones", "bump != ''", Effect.APPROVE);

        RuleAuthors authors = RuleAuthors.NONE
                .after(none, policy(patch), List.of(), OLIVIA)
                .after(policy(patch), policy(wider), List.of(), OTTO);

        assertThat(authors.byRule().get("Patch")).containsExactlyInAnyOrder(OLIVIA, OTTO);
        assertThat(authors.after(policy(wider), policy(renamed), List.of(), OTTO)
                        .byRule()
                        .get("Small ones"))
                .containsExactlyInAnyOrder(OLIVIA, OTTO);
    }

    @Test
    void who_takes_away_a_rule_that_lets_less_pass_is_known_unless_the_portal_has_it_too() {
        assertThat(RuleAuthors.NONE
                        .after(written, policy(patch), List.of(), OLIVIA)
                        .byRule())
                .isEqualTo(Map.of(RuleAuthors.TAKEN_AWAY, List.of(OLIVIA)));
        assertThat(RuleAuthors.NONE
                        .after(written, policy(patch), List.of(look), OLIVIA)
                        .byRule())
                .isEmpty();
        assertThat(RuleAuthors.NONE
                        .after(written, policy(look), List.of(), OLIVIA)
                        .byRule())
                .isEmpty();
    }

    @Test
    void who_accepts_accepts_what_others_wrote_but_not_the_own_rules() {
        RuleAuthors authors = RuleAuthors.NONE
                .after(none, policy(patch), List.of(), OLIVIA)
                .after(policy(patch), written, List.of(), OTTO);

        assertThat(authors.only(OTTO::equals).byRule()).isEqualTo(Map.of("Look", List.of(OTTO)));
    }

    private static Policy policy(Rule... rules) {
        return new Policy(false, false, List.of(), List.of(rules));
    }

    private static Rule rule(String name, String when, Effect effect) {
        return new Rule(name, when, effect, "because", null, true);
    }
}
