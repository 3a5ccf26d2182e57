package io.gallerist.drift;

import io.gallerist.access.AccessGrant;
import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.people.Person;
import io.gallerist.web.Conflict;
import io.gallerist.web.NotFound;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.LockModeType;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/** That Azure and the portal do not say the same of somebody's access to a gallery; open until somebody decides. */
@Entity
class AccessFinding extends PanacheEntityBase {
    enum Kind {
        /** The portal gave a role that is not there any more. */
        REMOVED,
        /** There is a role that the portal did not give. */
        ADDED,
        /** The role of a grant was given by somebody else, too, under a name that is not the portal's. */
        ELSEWHERE,
        /** The role of a grant holds under a condition only, which the portal never sets. */
        CONDITION
    }

    enum State {
        OPEN,
        DECIDED,
        GONE
    }

    /** With more new ones of a gallery at once, one event tells how many there are. */
    private static final int MOST_EVENTS = 10;

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    Gallery gallery;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    ImageDefinition definition;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    AccessGrant grant;

    @Enumerated(EnumType.STRING)
    Kind kind;

    /** The role assignment's resource id in lower case; of what is not there, something that stands for it. */
    String assignmentKey;

    @Nullable
    UUID assignment;

    String scope;
    String principalId;
    String principalType;
    String roleId;

    @Nullable
    Instant since;

    Instant foundAt;

    @Enumerated(EnumType.STRING)
    State state;

    @Enumerated(EnumType.STRING)
    @Nullable
    Choice decision;

    @Nullable
    String reason;

    @Nullable
    Instant until;

    @ManyToOne(fetch = FetchType.LAZY)
    @Nullable
    Person decidedBy;

    @Nullable
    Instant decidedAt;

    /** When it was to be decided on anew, after it had been ignored. */
    @Nullable
    Instant anewAt;

    @Version
    int revision;

    protected AccessFinding() {}

    static AccessFinding added(Difference there, Act act) {
        AccessFinding finding = new AccessFinding();
        finding.kind = Kind.ADDED;
        finding.gallery = getEntityManager().getReference(Gallery.class, there.gallery());
        finding.definition = there.definition() == null
                ? null
                : getEntityManager().getReference(ImageDefinition.class, there.definition());
        finding.assignmentKey = there.key();
        finding.assignment = there.assignment();
        finding.scope = there.scope();
        finding.principalId = there.principalId();
        finding.principalType = there.principalType();
        finding.roleId = there.roleId();
        finding.since = there.since();
        return finding.open(act);
    }

    static AccessFinding ofGrant(Kind kind, AccessGrant grant, String key, Act act) {
        AccessFinding finding = new AccessFinding();
        finding.kind = kind;
        finding.gallery = grant.gallery;
        finding.definition = grant.definition;
        finding.grant = grant;
        finding.assignmentKey = key;
        finding.assignment = grant.assignment;
        finding.scope = grant.scope;
        finding.principalId = Objects.requireNonNullElse(grant.principalId, "");
        finding.principalType = grant.principalType;
        finding.roleId = grant.roleId;
        finding.since = grant.assignedAt;
        return finding.open(act);
    }

    private AccessFinding open(Act act) {
        this.state = State.OPEN;
        this.foundAt = act.at();
        persist();
        return this;
    }

    /** @throws NotFound for none */
    static AccessFinding locked(UUID id) {
        AccessFinding finding = findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (finding == null) {
            throw new NotFound();
        }
        return finding;
    }

    /** Writes down that these were found, in the transaction that opened them. */
    static void tell(List<AccessFinding> found, Act act) {
        found.stream()
                .collect(Collectors.groupingBy(one -> one.gallery.id))
                .values()
                .forEach(ofGallery -> tellOf(ofGallery, act));
    }

    private static void tellOf(List<AccessFinding> found, Act act) {
        if (found.size() > MOST_EVENTS) {
            AuditTrail.done(act, "access.found", found.get(0).gallery.subject(), Map.of("findings", "" + found.size()));
        } else {
            found.forEach(one -> one.write("access.found", Map.of(), act));
        }
    }

    boolean isOpen() {
        return state == State.OPEN;
    }

    /** It is not so any more, without anybody having decided; a no-op for what is not open. */
    void settle(Act act) {
        if (isOpen()) {
            this.state = State.GONE;
            write("access.settled", Map.of(), act);
        }
    }

    /**
     * Somebody's decision; what follows from it is the caller's to do in the same transaction.
     *
     * @throws Conflict where it was decided already, or is not so any more
     */
    void decide(Choice choice, String because, @Nullable Instant end, Act act) {
        if (!isOpen()) {
            throw new Conflict(
                    decidedBy == null
                            ? "This is not so any more: Azure and the portal agree again."
                            : decidedBy.name + " has decided this already: "
                                    + Objects.requireNonNull(decision).done() + ".",
                    gallery.accessPath());
        }
        this.state = State.DECIDED;
        this.decision = choice;
        this.reason = because.isEmpty() ? null : because;
        this.until = end;
        this.decidedBy = act.person();
        this.decidedAt = act.at();
        Map<String, String> details = new HashMap<>(Map.of("decision", choice.name()));
        if (!because.isEmpty()) {
            details.put("reason", because);
        }
        if (end != null) {
            details.put("until", end.toString());
        }
        write("access.decided", details, act);
    }

    /**
     * Opens what was ignored once more, as a finding of its own.
     *
     * @throws Conflict where it is not ignored, or not any more
     */
    AccessFinding anew(Act act) {
        if (decision != Choice.IGNORE || anewAt != null) {
            throw new Conflict("This is not ignored, so there is nothing to decide anew.", gallery.accessPath());
        }
        this.anewAt = act.at();
        AccessFinding again = new AccessFinding();
        again.kind = kind;
        again.gallery = gallery;
        again.definition = definition;
        again.grant = grant;
        again.assignmentKey = assignmentKey;
        again.assignment = assignment;
        again.scope = scope;
        again.principalId = principalId;
        again.principalType = principalType;
        again.roleId = roleId;
        again.since = since;
        again.open(act).write("access.decided-anew", Map.of(), act);
        return again;
    }

    private void write(String action, Map<String, String> more, Act act) {
        Map<String, String> details = new HashMap<>(more);
        details.put("finding", kind.name());
        details.put("principal", principalId);
        details.put("role", roleId);
        details.put("scope", scope);
        AuditTrail.done(act, action, gallery.subject(), details);
    }
}
