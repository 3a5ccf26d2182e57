package io.gallerist.policies;

import io.gallerist.changes.ChangeKinds;
import io.gallerist.people.Person;
import io.gallerist.web.Option;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What the forms of a policy offer. */
@ApplicationScoped
public class Choices {
    @Inject
    ChangeKinds kinds;

    public List<Option> kinds() {
        return kinds.all().stream()
                .map(kind -> Option.of(kind.name(), kind.label()))
                .sorted(java.util.Comparator.comparing(Option::value))
                .toList();
    }

    public List<Option> reviewers() {
        return List.of(
                Option.of(Reviewers.Type.OWNERS.name(), "The owners", "Administrators where there is no gallery yet"),
                Option.of(Reviewers.Type.ADMINISTRATORS.name(), "The portal's administrators"),
                Option.of(
                        Reviewers.Type.MANAGER.name(),
                        "The requester's manager",
                        "The owners where the directory knows none"));
    }

    public List<Option> effects() {
        return List.of(
                Option.of(
                        Rule.Effect.APPROVE.name(),
                        "Approve",
                        "Without the policy's own stages; not what its author asks for, unless somebody else accepted the rule"),
                Option.of(Rule.Effect.REJECT.name(), "Reject", "Wins over every rule that approves"),
                Option.of(Rule.Effect.DEMAND.name(), "Ask for another stage", "After those of the policy"));
    }

    public List<Option> lasts() {
        return List.of(Option.of("50"), Option.of("200"));
    }

    public List<Variable> variables() {
        return Variable.ALL;
    }

    String label(String kind) {
        return kinds.named(kind).label();
    }

    PolicyWords words(Collection<Policy> policies) {
        return PolicyWords.of(kinds().stream().collect(Collectors.toMap(Option::value, Option::label)), policies);
    }

    /** What one policy says and another doesn't, in words. */
    PolicyDifference difference(Policy before, Policy after) {
        return PolicyDifference.between(before, after, words(List.of(before, after)));
    }

    /** Mail addresses of the people that some stages name, for their forms. */
    static Map<UUID, String> mails(Collection<StagePlan> stages) {
        List<UUID> people = stages.stream()
                .flatMap(stage -> Stream.concat(stage.reviewers().stream(), stage.alternates().stream()))
                .filter(one -> one.type() == Reviewers.Type.PERSON && one.id() != null)
                .map(Reviewers::id)
                .distinct()
                .toList();
        return people.isEmpty()
                ? Map.of()
                : Person.<Person>list("id in ?1 and mail is not null", people).stream()
                        .collect(Collectors.toMap(person -> person.id, person -> String.valueOf(person.mail)));
    }
}
