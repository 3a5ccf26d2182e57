package io.gallerist.policies;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How requests for a gallery are decided. Immutable; each change of it is a new {@link PolicyVersion}.
 *
 * @param fourEyes whether a change of this policy needs a second person
 * @param commentToApprove whether an approval needs words, as a rejection always does
 * @param routes the first that is for a change's kind counts; a kind without any is decided by {@link StagePlan#standard}
 * @param rules in order
 * @param sharing never null; policies that were written before there was such a thing have the standard
 */
public record Policy(
        boolean fourEyes, boolean commentToApprove, List<Route> routes, List<Rule> rules, SharingRules sharing) {
    @SuppressWarnings("ConstantValue")
    public Policy {
        routes = List.copyOf(routes);
        rules = List.copyOf(rules);
        sharing = Objects.requireNonNullElseGet(sharing, SharingRules::standard);
    }

    Policy(boolean fourEyes, boolean commentToApprove, List<Route> routes, List<Rule> rules) {
        this(fourEyes, commentToApprove, routes, rules, SharingRules.standard());
    }

    /** The stages that a change of this kind has to pass, one after the other: forgetting them may not mean that nobody decides. */
    public List<StagePlan> stagesFor(String kind, boolean hasGallery) {
        return routes.stream()
                .filter(route -> route.isFor(kind))
                .findFirst()
                .map(Route::stages)
                .filter(stages -> !stages.isEmpty())
                .orElseGet(() -> List.of(StagePlan.standard(hasGallery)));
    }

    /** The rules that of the portal's policy bind every gallery: those that let less pass. */
    List<Rule> binding() {
        return rules.stream()
                .filter(rule -> rule.on() && rule.effect() != Rule.Effect.APPROVE)
                .toList();
    }

    boolean has(String rule) {
        return rules.stream().anyMatch(one -> one.name().equals(rule));
    }

    /** Those of some rules that it does not have itself, word by word. */
    List<Rule> missing(List<Rule> some) {
        return some.stream().filter(rule -> !rules.contains(rule)).toList();
    }

    /** The people and groups that it names, wherever it does. */
    Stream<Reviewers> named() {
        return Stream.concat(
                        routes.stream().flatMap(route -> route.stages().stream()),
                        rules.stream().map(Rule::stage).filter(Objects::nonNull))
                .flatMap(stage -> Stream.concat(stage.reviewers().stream(), stage.alternates().stream()))
                .filter(one -> one.id() != null);
    }

    Policy withSettings(boolean secondPerson, boolean words) {
        return new Policy(secondPerson, words, routes, rules, sharing);
    }

    Policy withSharing(SharingRules changed) {
        return new Policy(fourEyes, commentToApprove, routes, rules, changed);
    }

    /** @param at null for a new one; the route for all other kinds comes last, so that it hides none */
    Policy withRoute(@Nullable Integer at, Route route) {
        List<Route> changed = new ArrayList<>(routes);
        if (at == null) {
            changed.add(route);
        } else {
            changed.set(at, route);
        }
        changed.sort(Comparator.comparing(one -> one.kinds().isEmpty()));
        return new Policy(fourEyes, commentToApprove, changed, rules, sharing);
    }

    Policy withoutRoute(int at) {
        List<Route> left = new ArrayList<>(routes);
        left.remove(at);
        return new Policy(fourEyes, commentToApprove, left, rules, sharing);
    }

    /** @param at null for a new one */
    Policy withRule(@Nullable Integer at, Rule rule) {
        List<Rule> changed = new ArrayList<>(rules);
        if (at == null) {
            changed.add(rule);
        } else {
            changed.set(at, rule);
        }
        return new Policy(fourEyes, commentToApprove, routes, changed, sharing);
    }

    Policy withoutRule(int at) {
        List<Rule> left = new ArrayList<>(rules);
        left.remove(at);
        return new Policy(fourEyes, commentToApprove, routes, left, sharing);
    }

    /** One place up or down; no change at the ends. */
    Policy withRuleMoved(int at, boolean up) {
        int to = at + (up ? -1 : 1);
        List<Rule> moved = new ArrayList<>(rules);
        if (to >= 0 && to < moved.size()) {
            Collections.swap(moved, at, to);
        }
        return new Policy(fourEyes, commentToApprove, routes, moved, sharing);
    }

    /** @param kinds names of kinds of change; empty: all */
    public record Route(List<String> kinds, List<StagePlan> stages) {
        public Route {
            kinds = List.copyOf(kinds);
            stages = List.copyOf(stages);
        }

        boolean isFor(String kind) {
            return kinds.isEmpty() || kinds.contains(kind);
        }
    }
}
