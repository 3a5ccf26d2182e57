package io.gallerist.audit;

import io.gallerist.people.Person;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.hibernate.annotations.Immutable;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when, on which object, and whether it was done or refused. The database refuses to change or delete
 * an event. {@code action} reads object.verb, such as {@code request.approved}.
 */
@Entity
@Immutable
public class AuditEvent extends PanacheEntityBase {
    public enum Outcome {
        DONE,
        REFUSED
    }

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public Long id;

    public Instant at;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Person actor;

    /** As it was then: a name may change later. */
    public String actorName;

    public String action;

    @Enumerated(EnumType.STRING)
    public Outcome outcome;

    public String objectType;
    public String objectId;
    public String objectLabel;
    public @Nullable UUID requestId;

    @JdbcTypeCode(SqlTypes.JSON)
    public Map<String, String> details;

    protected AuditEvent() {}

    AuditEvent(Act act, String action, Outcome outcome, Subject subject, Map<String, String> details) {
        this.at = act.at();
        this.actor = act.person();
        this.actorName = act.name();
        this.action = action;
        this.outcome = outcome;
        this.objectType = subject.type();
        this.objectId = subject.id();
        this.objectLabel = subject.label();
        this.requestId = subject.requestId();
        this.details = Map.copyOf(details);
    }

    /** What was done, as far as the code says it: "Sent back" of {@code request.sent-back}. */
    public String words() {
        String verb = action.substring(action.indexOf('.') + 1).replace('-', ' ');
        return verb.substring(0, 1).toUpperCase(Locale.ROOT) + verb.substring(1);
    }

    /** Oldest first: what was done with one object, and refused. */
    public static List<AuditEvent> about(String type, String id) {
        return list("objectType = ?1 and objectId = ?2 order by id", type, id);
    }

    /** Oldest first: the story of one request. */
    public static List<AuditEvent> ofRequest(UUID requestId) {
        return list("requestId = ?1 order by id", requestId);
    }
}
