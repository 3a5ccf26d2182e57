package io.gallerist.policies;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.audit.Subject;
import io.gallerist.catalog.Gallery;
import io.gallerist.people.Person;
import io.gallerist.web.Conflict;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** A policy as somebody saved it: only its state ever changes. Each verb guards itself and writes its event. */
@Entity
public class PolicyVersion extends PanacheEntityBase {
    public enum State {
        PROPOSED("Proposed"),
        IN_FORCE("In force"),
        REPLACED("Replaced"),
        DECLINED("Declined"),
        WITHDRAWN("Withdrawn");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    /** Null: the portal's own. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Gallery gallery;

    public int number;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable PolicyVersion insteadOf;

    public String document;

    @Enumerated(EnumType.STRING)
    public State state;

    public @Nullable String reason;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person proposedBy;

    public Instant proposedAt;

    /** Everybody who had a hand in it; none of them accepts it. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<UUID> authors;

    /** Who wrote its rules, as {@link RuleAuthors} has it. */
    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, List<UUID>> ruleAuthors;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Person decidedBy;

    public @Nullable Instant decidedAt;
    public @Nullable String answer;

    protected PolicyVersion() {}

    public Policy policy() {
        return PolicyDocument.read(document);
    }

    RuleAuthors authorsOfRules() {
        return new RuleAuthors(ruleAuthors);
    }

    /** Saved, but nothing comes of it until somebody else accepts it; an open proposal that it grew from ends. */
    static PolicyVersion propose(Governed governed, Policy policy, String reason, Act act) {
        PolicyVersion version = fresh(governed, policy, reason, act);
        governed.proposal().ifPresent(earlier -> {
            earlier.end(State.REPLACED, act);
            version.authors = joined(earlier.authors, version.authors);
        });
        version.state = State.PROPOSED;
        version.persistAndFlush();
        version.record("proposed", act, governed.policy());
        return version;
    }

    /** Saved and in force at once, where no second person is asked for. */
    static PolicyVersion putInForce(Governed governed, Policy policy, String reason, Act act) {
        PolicyVersion version = fresh(governed, policy, reason, act);
        governed.proposal().ifPresent(earlier -> earlier.end(State.REPLACED, act));
        governed.own().ifPresent(earlier -> earlier.end(State.REPLACED, act));
        version.state = State.IN_FORCE;
        version.persistAndFlush();
        version.record("in-force", act, governed.policy());
        return version;
    }

    /** A second person agrees; whoever wrote any of it is none. */
    void accept(Governed governed, Act act) {
        require("accepted");
        refuseAuthors(act, "policy.accept");
        governed.own().ifPresent(earlier -> earlier.end(State.REPLACED, act));
        Set<UUID> accepting = accounts(ruleAuthors.values(), person(act));
        ruleAuthors = authorsOfRules().only(accepting::contains).byRule();
        end(State.IN_FORCE, act);
        record("in-force", act, governed.policy());
    }

    void decline(String why, Act act) {
        require("declined");
        refuseAuthors(act, "policy.decline");
        answer = why;
        end(State.DECLINED, act);
        AuditTrail.done(act, "policy.declined", subject(), Map.of("version", number(), "because", why));
    }

    /** By one of those who wrote it. */
    void withdraw(Act act) {
        require("withdrawn");
        if (!isBy(person(act))) {
            throw refused(act, "policy.withdraw", "Only who proposed it can withdraw it. Decline it instead.");
        }
        end(State.WITHDRAWN, act);
        AuditTrail.done(act, "policy.withdrawn", subject(), Map.of("version", number()));
    }

    /** Whether a human being wrote some of it, with this or another account. */
    public boolean isBy(Person person) {
        return authors.contains(person.id)
                || !accounts(List.of(authors), person).isEmpty();
    }

    /** Those of some people who are this human being. */
    private static Set<UUID> accounts(Collection<List<UUID>> people, Person person) {
        List<UUID> all = people.stream().flatMap(List::stream).distinct().toList();
        return all.isEmpty()
                ? Set.of()
                : Person.<Person>list("id in ?1", all).stream()
                        .filter(one -> one.isSameAs(person))
                        .map(one -> one.id)
                        .collect(Collectors.toSet());
    }

    public String title() {
        return "Version " + number;
    }

    /** One that was in force or proposed until another one took its place. */
    static Optional<PolicyVersion> replaced(@Nullable Gallery gallery, int number) {
        return find(
                        "gallery.id is not distinct from ?1 and number = ?2 and state = REPLACED",
                        gallery == null ? null : gallery.id,
                        number)
                .firstResultOptional();
    }

    private static PolicyVersion fresh(Governed governed, Policy policy, String reason, Act act) {
        PolicyVersion version = new PolicyVersion();
        version.gallery = governed.gallery();
        version.number = 1 + highest(governed.gallery());
        version.insteadOf = governed.own().orElse(null);
        version.document = PolicyDocument.write(policy);
        version.reason = reason.isEmpty() ? null : reason;
        version.proposedBy = person(act);
        version.proposedAt = act.at();
        version.authors = List.of(version.proposedBy.id);
        version.ruleAuthors = governed.proposal()
                .or(governed::counting)
                .map(PolicyVersion::authorsOfRules)
                .orElse(RuleAuthors.NONE)
                .after(governed.edited(), policy, governed.floor(), version.proposedBy.id)
                .byRule();
        return version;
    }

    private static int highest(@Nullable Gallery gallery) {
        return Optional.ofNullable(getEntityManager()
                        .createQuery(
                                "select max(v.number) from PolicyVersion v where v.gallery is not distinct from :gallery",
                                Integer.class)
                        .setParameter("gallery", gallery)
                        .getSingleResult())
                .orElse(0);
    }

    private static List<UUID> joined(List<UUID> some, List<UUID> more) {
        List<UUID> all = new ArrayList<>(some);
        more.stream().filter(one -> !all.contains(one)).forEach(all::add);
        return all;
    }

    private void require(String verb) {
        if (state != State.PROPOSED) {
            throw new Conflict(
                    title() + " can't be " + verb + ": it is \"" + state.label().toLowerCase(java.util.Locale.ROOT)
                            + "\" now.",
                    path());
        }
    }

    private void refuseAuthors(Act act, String action) {
        if (isBy(person(act))) {
            throw refused(
                    act,
                    action,
                    "You wrote some of this proposal, with this account or another one of yours. Somebody else has to"
                            + " accept or decline it.");
        }
    }

    private Conflict refused(Act act, String action, String why) {
        AuditTrail.refused(act, action, subject(), why);
        return new Conflict(why, path());
    }

    /** Flushed, so that the next one finds its place free: one proposal and one in force at a time. */
    private void end(State ended, Act act) {
        state = ended;
        decidedBy = act.person();
        decidedAt = act.at();
        flush();
    }

    private void record(String verb, Act act, Policy before) {
        AuditTrail.done(
                act,
                "policy." + verb,
                subject(),
                Map.of(
                        "version", number(),
                        "reason", reason == null ? "" : reason,
                        "difference", PolicyDifference.between(before, policy()).text()));
    }

    private String number() {
        return String.valueOf(number);
    }

    private String path() {
        return Governed.path(gallery);
    }

    private Subject subject() {
        return Governed.subject(gallery);
    }

    private static Person person(Act act) {
        return Objects.requireNonNull(act.person(), "Only a person changes a policy");
    }
}
