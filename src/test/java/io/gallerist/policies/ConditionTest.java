package io.gallerist.policies;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Conditions: what they find, what can't be saved and where it is wrong, and what they can't be made to do. */
class ConditionTest {
    static final Facts PATCH = facts(Map.of());

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '`', textBlock = """
            kind == 'version.create' ; true
            kind == 'version.create' && bump == 'patch' ; true
            bump in ['major', 'minor'] ; false
            definition.startsWith('ubuntu') ; true
            gallery == 'myGallery' && version == '1.0.1' ; true
            version.matches('^1[.]') ; true
            replicas <= 3 ; true
            replicas > 3 ; false
            regions.all(r, r in ['uksouth', 'westeurope']) ; true
            newRegions.exists(r, r == 'westeurope') ; true
            regions.size() - newRegions.size() == 1 ; true
            source.resourceGroup == 'golden' ; true
            sources.all(s, s.contains('/resourcegroups/golden/')) ; true
            source.kind == 'virtual machine' ; true
            source.subscription.size() == 36 ; true
            '9709b000-0000-4000-8000-000000000010' in requester.groups ; true
            external && !domains.all(d, d in ['fabrikam.example', 'litware.example']) ; false
            recipients <= 5 && role == 'Reader' && !endless && days <= 30 ; true
            recipientTypes.exists(t, t == 'ServicePrincipal') ; false
            requester.mail.endsWith('@contoso.example') ; true
            requester.isOwner || onBehalf ; false
            costKnown && cost < 50.0 ; true
            cost > 50.0 ; false
            time.hour >= 8 && time.hour < 18 ; true
            time.weekday in ['saturday', 'sunday'] ; false
            time.date < '2026-12-24' ; true
            """)
    void a_condition_finds_what_it_says(String condition, boolean expected) throws CantTell {
        assertThat(Condition.of(condition).mistakes()).isEmpty();
        assertThat(Condition.of(condition).holds(PATCH)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            knd == 'version.create'               | 1 | 1  | knd      | nothing is called knd here
            kind == 1                             | 1 | 6  | ==       | can't be applied to string and int
            cost < 50                             | 1 | 6  | <        | Write the number with a dot
            replicas                              | 1 | 1  | replicas | has to be true or false
            kind ==                               | 1 | 8  | ``       | something is missing
            source.name == 'x'                    | 1 | 1  | source.name | nothing is called source
            time.hour > '8'                       | 1 | 11 | >        | can't be applied to int and string
            kind = 'x'                            | 1 | 6  | =        | write == to compare
            kind + 'x' == 'y'                     | 1 | 6  | +        | put together
            kind.matches('[')                     | 1 | 14 | '        | this pattern is wrong: Unclosed
            kind == 'x' && regions.map(r, r) == [] | 1 | 27 | (       | nothing is called map
            """)
    void a_wrong_condition_says_where(String condition, int line, int column, String at, String what) {
        Mistake mistake = Condition.of(condition).mistakes().get(0);

        assertThat(mistake.words()).contains(what);
        assertThat(List.of(mistake.line(), mistake.column())).isEqualTo(List.of(line, column));
        assertThat(mistake.at()).isEqualTo(at);
        assertThat(mistake.before() + mistake.at() + mistake.after()).isEqualTo(condition);
    }

    @Test
    void the_place_is_right_in_a_later_line_and_behind_letters_of_two_chars() {
        Mistake second =
                Condition.of("kind == 'x'\n  && replicas > 'three'").mistakes().get(0);
        assertThat(second.words()).startsWith("Line 2, column 15: ");
        assertThat(second.before()).endsWith("replicas ");

        Mistake third = Condition.of("kind == '😀' && foo").mistakes().get(0);
        assertThat(third.at()).isEqualTo("foo");
    }

    @Test
    void an_empty_and_an_overlong_condition_are_no_conditions() {
        assertThat(Condition.of(" ").mistakes()).hasSize(1);
        assertThat(Condition.of("kind == '" + "x".repeat(1000) + "'")
                        .mistakes()
                        .get(0)
                        .words())
                .contains("within 1000 characters");
    }

    @Test
    void only_right_conditions_of_bearable_length_are_kept() {
        String right = "kind == 'kept'";
        String wrong = "knd == 'not kept'";
        String overlong = "kind == '" + "😀".repeat(1000) + "'";

        assertThat(Condition.of(right)).isSameAs(Condition.of(right));
        assertThat(Condition.of(wrong)).isNotSameAs(Condition.of(wrong));
        assertThat(Condition.of(overlong)).isNotSameAs(Condition.of(overlong));
        assertThat(Condition.of("kind == '" + "😀".repeat(990) + "'").mistakes())
                .as("letters count once, however many chars they take")
                .isEmpty();
    }

    /** Nobody copies a rule that approves a deletion for its cost, or one that keeps all other rules from approving. */
    @Test
    void each_rule_of_the_readme_means_what_it_says_for_every_kind() throws Exception {
        List<String> rules = Files.readString(Path.of("README.md"))
                .lines()
                .dropWhile(line -> !line.equals("## Policies and rules"))
                .filter(line -> line.startsWith("| `"))
                .limit(5)
                .map(line -> line.substring(3, line.indexOf("` |")).replace("\\|", "|"))
                .toList();
        Map<String, Object> removal = new HashMap<>(PATCH.values());
        List.of("regions", "newRegions", "replicas", "cost").forEach(removal::remove);
        removal.putAll(Map.of("kind", "version.delete", "bump", "", "costKnown", false));

        assertThat(rules).hasSize(5);
        for (String rule : rules) {
            assertThat(Condition.of(rule).mistakes()).as(rule).isEmpty();
            assertThat(Condition.of(rule).holds(new Facts(removal))).as(rule).isFalse();
        }
    }

    @Test
    void what_is_not_known_is_told_by_name() {
        Map<String, Object> known = new HashMap<>(PATCH.values());
        known.remove("requester.groups");
        Facts facts = new Facts(known);

        assertThatThrownBy(() -> Condition.of("'x' in requester.groups").holds(facts))
                .isInstanceOf(CantTell.class)
                .hasMessageContaining("requester.groups is not known");
    }

    @Test
    void an_unknown_cost_is_no_low_cost() throws CantTell {
        Map<String, Object> known = new HashMap<>(PATCH.values());
        known.remove("cost");
        known.put("costKnown", false);
        Facts facts = new Facts(known);

        assertThat(Condition.of("costKnown && cost < 50.0").holds(facts)).isFalse();
        assertThatThrownBy(() -> Condition.of("cost < 50.0").holds(facts)).isInstanceOf(CantTell.class);
    }

    @Test
    void facts_come_back_as_they_were_kept() throws CantTell {
        Facts again = Facts.ofJson(PATCH.toJson());

        assertThat(again).isEqualTo(PATCH);
        assertThat(Condition.of(
                                "replicas == 2 && cost == 4.0 && '9709b000-0000-4000-8000-000000000010' in requester.groups")
                        .holds(again))
                .isTrue();
    }

    /** Each of them would take years or gigabytes if it were let. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "regions.exists(a, regions.exists(b, regions.exists(c, regions.exists(d, regions.exists(e, true)))))",
                "[kind].exists(a, [a + a].exists(b, [b + b].exists(c, c == '')))",
                "kind.matches('(((a{100}){100}){100})')",
                "((((((((((((((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))))))))))))) == 1",
            })
    void nothing_grows_and_nothing_runs_for_long(String condition) {
        long started = System.nanoTime();
        Condition compiled = Condition.of(condition);

        if (compiled.mistakes().isEmpty()) {
            assertThatThrownBy(() -> compiled.holds(PATCH)).isInstanceOf(CantTell.class);
        }
        assertThat(Duration.ofNanos(System.nanoTime() - started)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void loops_over_long_lists_end() {
        List<String> many = java.util.stream.IntStream.range(0, 100)
                .mapToObj(String::valueOf)
                .toList();
        Facts facts = facts(Map.of("regions", many));

        assertThatThrownBy(() -> Condition.of("regions.all(a, regions.all(b, regions.all(c, a + '' == b || true)))"
                                .replace("a + ''", "a"))
                        .holds(facts))
                .isInstanceOf(CantTell.class)
                .hasMessageContaining("budget");
    }

    @Test
    void each_example_of_the_page_is_right() {
        assertThat(Variable.ALL).allSatisfy(variable -> {
            assertThat(Condition.of(variable.example()).mistakes())
                    .as(variable.example())
                    .isEmpty();
            assertThat(PATCH.values()).containsKey(variable.name());
            if (List.of("regions", "newRegions", "replicas", "cost").contains(variable.name())) {
                assertThat(variable.example()).startsWith("kind in [");
            }
            if (List.of("external", "recipients", "recipientTypes", "domains", "role", "endless", "days")
                    .contains(variable.name())) {
                assertThat(variable.example()).startsWith("kind in ['access.share', 'access.extend'] && ");
            }
        });
    }

    static Facts facts(Map<String, Object> others) {
        Map<String, Object> facts = new HashMap<>(Map.ofEntries(
                Map.entry("kind", "version.create"),
                Map.entry("gallery", "myGallery"),
                Map.entry("definition", "ubuntu-24"),
                Map.entry("version", "1.0.1"),
                Map.entry("bump", "patch"),
                Map.entry("regions", List.of("uksouth", "westeurope")),
                Map.entry("newRegions", List.of("westeurope")),
                Map.entry("replicas", 2L),
                Map.entry("sources", List.of("/subscriptions/50b5/resourcegroups/golden/providers/x/y/z")),
                Map.entry("source.resourceGroup", "golden"),
                Map.entry("source.subscription", "50b50000-0000-4000-8000-000000000001"),
                Map.entry("source.kind", "virtual machine"),
                Map.entry("external", true),
                Map.entry("recipients", 2L),
                Map.entry("recipientTypes", List.of("Group", "User")),
                Map.entry("domains", List.of("fabrikam.example")),
                Map.entry("role", "Reader"),
                Map.entry("endless", false),
                Map.entry("requester.isRecipient", false),
                Map.entry("days", 30L),
                Map.entry("requester.name", "Rita Sandoval"),
                Map.entry("requester.mail", "rita@contoso.example"),
                Map.entry("requester.groups", List.of("9709b000-0000-4000-8000-000000000010")),
                Map.entry("requester.isOwner", false),
                Map.entry("onBehalf", false),
                Map.entry("cost", 4.0),
                Map.entry("costKnown", true),
                Map.entry("time.hour", 9L),
                Map.entry("time.weekday", "monday"),
                Map.entry("time.date", "2026-11-23")));
        facts.putAll(others);
        return new Facts(facts);
    }
}
