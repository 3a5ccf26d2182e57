package io.gallerist.approvals;

import io.gallerist.people.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.Stream;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** What one reviewer said on exactly what the digest names. */
@Entity
public class Review extends PanacheEntityBase {
    /** A condition on {@code m}: neither the person nor the one whose say it is has decided on the stage. */
    public static final String UNDECIDED = undecidedBy("m.id.personId");

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    public UUID requestId;

    /** Null for what was decided when there were no stages. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Stage stage;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person reviewer;

    /** Whom a delegate stood in for. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Person forPerson;

    /** Whether it was said as one of the administrators rather than by a say of one's own. */
    public boolean asAdministrator;

    @Enumerated(EnumType.STRING)
    public Decision decision;

    public @Nullable String comment;
    public String digest;
    public Instant at;

    /** When it stopped counting. */
    public @Nullable Instant voidAt;

    protected Review() {}

    Review(Stage stage, Person reviewer, @Nullable Person forPerson, Said said, Instant at) {
        this.stage = stage;
        this.requestId = stage.requestId;
        this.reviewer = reviewer;
        this.forPerson = forPerson;
        this.decision = said.decision();
        this.comment = said.comment().isBlank() ? null : said.comment();
        this.digest = said.digest();
        this.at = at;
    }

    /** @param person whose say is used; administrators are many, so of a say of theirs it is not {@code m}'s person */
    static String undecidedBy(String person) {
        return "not exists (select 1 from Review v left join v.forPerson w where v.stage.id = m.id.stageId"
                + " and v.voidAt is null and v.decision in (APPROVE, REJECT)"
                + " and (v.reviewer.id in (" + person + ", m.id.forId) or w.id in (" + person + ", m.id.forId)))";
    }

    boolean isVote() {
        return voidAt == null && decision.isVote();
    }

    /** Whether one of these people, by whichever account, has had a part in it. */
    boolean isOf(Stream<Person> people) {
        return people.anyMatch(person -> people().anyMatch(person::isSameAs));
    }

    private Stream<Person> people() {
        return forPerson == null ? Stream.of(reviewer) : Stream.of(reviewer, forPerson);
    }

    /** Such as "Ravi Menon for Olivia Brandt". */
    public String by() {
        return forPerson == null ? reviewer.name : reviewer.name + " for " + forPerson.name;
    }
}
