package io.gallerist.policies;

import io.gallerist.people.DirectoryGroup;
import io.gallerist.people.Person;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A policy in a reader's words. */
final class PolicyWords {
    private final Map<String, String> kinds;
    private final Map<UUID, String> marks;

    private PolicyWords(Map<String, String> kinds, Map<UUID, String> marks) {
        this.kinds = kinds;
        this.marks = marks;
    }

    /**
     * Words for some policies, with what tells the people and groups they name from others of the same name.
     *
     * @param kinds labels by name of kind; a name without one stands for itself
     */
    static PolicyWords of(Map<String, String> kinds, Collection<Policy> policies) {
        return new PolicyWords(
                kinds, marks(policies.stream().flatMap(Policy::named).collect(Collectors.toSet())));
    }

    /** Mail addresses of people, object ids of groups and of people who have no address to themselves. */
    private static Map<UUID, String> marks(Set<Reviewers> named) {
        Map<UUID, String> marks = new HashMap<>();
        Set<UUID> groups = ids(named, Reviewers.Type.GROUP);
        if (!groups.isEmpty()) {
            DirectoryGroup.<DirectoryGroup>list("id in ?1", groups)
                    .forEach(group -> marks.put(group.id, group.objectId));
        }
        Set<UUID> ids = ids(named, Reviewers.Type.PERSON);
        List<Person> people = ids.isEmpty() ? List.of() : Person.list("id in ?1", ids);
        people.forEach(person -> marks.put(person.id, mark(person, people)));
        return marks;
    }

    private static String mark(Person person, List<Person> all) {
        String mail = person.mail;
        boolean isOwn = mail != null
                && all.stream().noneMatch(other -> !other.id.equals(person.id) && mail.equalsIgnoreCase(other.mail));
        return isOwn ? String.valueOf(mail) : person.objectId;
    }

    private static Set<UUID> ids(Set<Reviewers> named, Reviewers.Type type) {
        return named.stream()
                .filter(one -> one.type() == type)
                .map(Reviewers::id)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** Each line says what it is about, so that two lists of them can be compared. */
    List<String> lines(Policy policy) {
        List<String> lines = new ArrayList<>();
        lines.add(
                policy.fourEyes()
                        ? "A change of this policy needs a second person."
                        : "A change of this policy counts at once.");
        lines.add(policy.commentToApprove() ? "An approval needs words." : "An approval needs no words.");
        for (Policy.Route route : policy.routes()) {
            int number = 1;
            for (StagePlan stage : route.stages()) {
                lines.add(kinds(route) + ", stage " + number++ + ": " + stage(stage));
            }
        }
        int number = 1;
        for (Rule rule : policy.rules()) {
            lines.add("Rule " + number++ + " " + rule(rule));
        }
        sharing(policy.sharing()).forEach(fact -> lines.add(fact.term() + ": " + fact.text() + "."));
        return lines;
    }

    /** What there is to say of access, in parts. */
    static List<Fact> sharing(SharingRules rules) {
        List<Fact> facts = new ArrayList<>(access(rules));
        facts.add(new Fact(
                "Review of all access",
                (rules.reviewEveryDays() == null
                                ? "When an owner begins one"
                                : "Every " + times(rules.reviewEveryDays(), "day"))
                        + ", open for " + times(rules.reviewDays(), "day")));
        facts.add(new Fact(
                "What nobody decided on in a review",
                rules.undecided() == SharingRules.Undecided.KEEP ? "Is kept" : "Is removed"));
        return List.copyOf(facts);
    }

    /** Of that, who may get it and for how long. */
    static List<Fact> access(SharingRules rules) {
        List<Fact> facts = new ArrayList<>();
        facts.add(new Fact(
                "Access lasts",
                rules.longestDays() == null
                        ? "As long as is asked for, or without end"
                        : times(rules.longestDays(), "day") + " at the most"));
        facts.add(new Fact("People from outside", outside(rules)));
        facts.add(new Fact(
                "Blocked domains",
                rules.blockedDomains().isEmpty() ? "None" : String.join(", ", rules.blockedDomains())));
        return List.copyOf(facts);
    }

    private static String outside(SharingRules rules) {
        if (!rules.external()) {
            return "Get no access";
        }
        return rules.allowedDomains().isEmpty()
                ? "May get access"
                : "May get access if they are of " + String.join(", ", rules.allowedDomains());
    }

    /** Something that a policy says, and what it is about. */
    public record Fact(String term, String text) {}

    String kinds(Policy.Route route) {
        return route.kinds().isEmpty()
                ? "All other changes"
                : route.kinds().stream()
                        .map(kind -> kinds.getOrDefault(kind, kind))
                        .collect(Collectors.joining(" · "));
    }

    String rule(Rule rule) {
        return "“" + rule.name() + "” (" + (rule.on() ? "on" : "off") + ") " + effect(rule) + " when "
                + rule.when().strip() + ", because: " + rule.reason();
    }

    String effect(Rule rule) {
        return switch (rule.effect()) {
            case APPROVE -> "approves";
            case REJECT -> "rejects";
            case DEMAND -> "asks for another stage" + (rule.stage() == null ? "" : " (" + stage(rule.stage()) + ")");
        };
    }

    String stage(StagePlan stage) {
        return "“" + stage.name() + "”: " + String.join("; ", facts(stage)) + ".";
    }

    /** What there is to say of a stage, in parts. */
    List<String> facts(StagePlan stage) {
        List<String> parts = new ArrayList<>();
        parts.add(times(stage.approvals(), "approval") + " by " + people(stage.reviewers()));
        parts.add(times(stage.rejections(), "rejection") + (stage.rejections() == 1 ? " ends it" : " end it"));
        add(parts, "reminder after ", stage.remindAfter());
        if (stage.escalateAfter() != null) {
            parts.add("after " + hours(stage.escalateAfter()) + " " + people(stage.alternates()) + " may decide too");
        }
        add(parts, "expires after ", stage.expireAfter());
        return parts;
    }

    String people(List<Reviewers> reviewers) {
        return reviewers.stream().map(this::reviewer).collect(Collectors.joining(", "));
    }

    private String reviewer(Reviewers one) {
        return switch (one.type()) {
            case OWNERS -> "the owners";
            case ADMINISTRATORS -> "the portal's administrators";
            case MANAGER -> "the requester's manager";
            case GROUP -> "the group " + marked(one);
            case PERSON -> marked(one);
        };
    }

    /** Names alone would let a namesake take somebody's place unseen. */
    private String marked(Reviewers one) {
        UUID id = Objects.requireNonNull(one.id());
        return one.name() + " (" + marks.getOrDefault(id, id.toString()) + ")";
    }

    private static void add(List<String> parts, String words, @Nullable Integer hours) {
        if (hours != null) {
            parts.add(words + hours(hours));
        }
    }

    private static String hours(int hours) {
        return times(hours, "hour");
    }

    private static String times(int number, String word) {
        return number + " " + word + (number == 1 ? "" : "s");
    }
}
