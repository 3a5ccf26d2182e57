package io.gallerist.approvals;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.audit.Subject;
import io.gallerist.people.Person;
import io.gallerist.web.Conflict;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** Somebody decides in somebody else's place for a while; seen by all. Not passed on further. */
@Entity
public class Delegation extends PanacheEntityBase {
    static final String PATH = "/delegations";

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person from;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person to;

    public Instant since;

    /** The first moment in which it does not count any more. */
    public Instant until;

    public String reason;
    public @Nullable Instant endedAt;

    protected Delegation() {}

    /**
     * Lets one person decide in the place of another.
     *
     * @throws NotGiven when somebody stands in for the giver in that time already, or both are one human being
     */
    static Delegation give(Person from, Person to, Instant since, Instant until, String reason, Act act) {
        Person.findById(from.id, LockModeType.PESSIMISTIC_WRITE);
        if (from.isSameAs(to)) {
            throw new NotGiven(
                    "mail",
                    from.id.equals(to.id)
                            ? "That is you. Choose somebody else."
                            : "That is another account of yours. Choose somebody else.");
        }
        overlapping(from.id, since, until).ifPresent(other -> {
            throw new NotGiven("since", other.to.name + " stands in for you in that time already. End that first.");
        });
        Delegation delegation = new Delegation();
        delegation.from = from;
        delegation.to = to;
        delegation.since = since;
        delegation.until = until;
        delegation.reason = reason;
        delegation.persist();
        AuditTrail.done(
                act,
                "delegation.given",
                delegation.subject(),
                Map.of("since", since.toString(), "until", until.toString(), "reason", reason));
        return delegation;
    }

    /**
     * Ends it before its time, or before it begins.
     *
     * @param why what an administrator says who ends somebody else's; blank for the giver
     * @throws Conflict when it is over
     */
    void end(String why, Act act) {
        if (isOver(act.at())) {
            throw new Conflict("This is over already.", PATH);
        }
        this.endedAt = act.at();
        AuditTrail.done(act, "delegation.ended", subject(), why.isBlank() ? Map.of() : Map.of("reason", why));
    }

    /** Whose places somebody takes just now; nobody's who left. */
    public static List<Delegation> inEffectTo(UUID person, Instant now) {
        return list(
                "from Delegation d join fetch d.from where d.to.id = ?1 and d.since <= ?2 and d.until > ?2"
                        + " and d.endedAt is null and d.from.leftAt is null order by d.since, d.id",
                person,
                now);
    }

    /** One of the same giver that is not over and has a moment in common with that time. */
    private static Optional<Delegation> overlapping(UUID from, Instant since, Instant until) {
        return find(
                        "from Delegation d join fetch d.to where d.from.id = ?1 and d.endedAt is null and d.since < ?3"
                                + " and d.until > ?2",
                        from,
                        since,
                        until)
                .firstResultOptional();
    }

    public boolean isOver(Instant now) {
        return endedAt != null || !until.isAfter(now);
    }

    public boolean isInEffect(Instant now) {
        return !isOver(now) && !since.isAfter(now);
    }

    /** For readers: it counts to the end of its last day. */
    public Instant lastMoment() {
        return endedAt == null ? until.minusSeconds(1) : endedAt;
    }

    public String endPath() {
        return PATH + "/" + id + "/end";
    }

    Subject subject() {
        return Subject.of("delegation", id, to.name + " for " + from.name);
    }
}
