package io.gallerist.policies;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Who wrote the rules of a policy, as far as nobody else has accepted them: what these people ask for, such a rule does not
 * approve. Edits of a policy's other parts change nothing of it.
 *
 * @param byRule ids of people by name of rule; under {@link #TAKEN_AWAY} who took away or changed a
 *     rule that let less pass
 */
record RuleAuthors(Map<String, List<UUID>> byRule) {
    /** No rule is called so. */
    static final String TAKEN_AWAY = "";

    static final RuleAuthors NONE = new RuleAuthors(Map.of());

    /**
     * After an edit. Who wrote a rule before stays its author, also where somebody else changes or renames it.
     *
     * @param floor rules that count anyway: taking these away lets nothing pass
     */
    RuleAuthors after(Policy before, Policy after, List<Rule> floor, UUID author) {
        Map<String, List<UUID>> authors = new TreeMap<>();
        for (Rule rule : after.rules()) {
            boolean isKept = before.rules().contains(rule);
            Set<UUID> all = new LinkedHashSet<>(of(rule.name()));
            if (!isKept) {
                all.add(author);
            }
            if (!before.has(rule.name())) {
                before.rules().stream()
                        .filter(gone -> !after.has(gone.name()))
                        .forEach(gone -> all.addAll(of(gone.name())));
            }
            put(authors, rule.name(), all);
        }
        Set<UUID> tookAway = new LinkedHashSet<>(of(TAKEN_AWAY));
        if (!floor.containsAll(after.missing(before.binding()))) {
            tookAway.add(author);
        }
        put(authors, TAKEN_AWAY, tookAway);
        return new RuleAuthors(authors);
    }

    /** Those who are left once somebody has accepted the policy: nobody accepts the own rules. */
    RuleAuthors only(Predicate<UUID> isAccepting) {
        Map<String, List<UUID>> left = new TreeMap<>();
        byRule.forEach((rule, authors) ->
                put(left, rule, authors.stream().filter(isAccepting).toList()));
        return new RuleAuthors(left);
    }

    /** With those who took away rules of the portal's. */
    RuleAuthors and(RuleAuthors portals) {
        Map<String, List<UUID>> both = new TreeMap<>(byRule);
        Set<UUID> tookAway = new LinkedHashSet<>(of(TAKEN_AWAY));
        tookAway.addAll(portals.of(TAKEN_AWAY));
        put(both, TAKEN_AWAY, tookAway);
        return new RuleAuthors(both);
    }

    /** The names under which one of these people stands. */
    List<String> by(Predicate<UUID> isOne) {
        return byRule.entrySet().stream()
                .filter(entry -> entry.getValue().stream().anyMatch(isOne))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    Set<UUID> all() {
        return byRule.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
    }

    private List<UUID> of(String rule) {
        return byRule.getOrDefault(rule, List.of());
    }

    private static void put(Map<String, List<UUID>> authors, String rule, Collection<UUID> all) {
        if (!all.isEmpty()) {
            authors.put(rule, List.copyOf(all));
        }
    }
}
