package io.gallerist.access;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.audit.Subject;
import io.gallerist.azure.DirectoryUser;
import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.Gallery;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.people.Person;
import io.gallerist.requests.Request;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.annotations.UuidGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Access of one person, group or application to one scope, from what was asked for to a role assignment that was read
 * back, and on to its end. "Invited" is not "assigned", "assigned" is not "accepted", and "ending" is not "gone": each
 * has its own moment. Each verb writes its audit event in the same transaction.
 */
@Entity
public class AccessGrant extends PanacheEntityBase {
    /** How far it is. The database repeats the list. */
    public enum State {
        /** Asked for and approved: somebody is to be found, and the role to be given. */
        WANTED,
        /** Invited by the portal; the role is to be given. */
        INVITED,
        /** The role was read back. */
        ASSIGNED,
        /** The role was there and was taken away outside of the portal: somebody has to decide. */
        LOST,
        /** The role is to be taken away. */
        ENDING,
        /** Read back: the role is not there. */
        ENDED
    }

    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    /** Null for access that was found in Azure and adopted. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Request request;

    /** Who asked for it, or adopted it. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Person askedBy;

    @ManyToOne(fetch = FetchType.LAZY)
    public Gallery gallery;

    /** Where it is about one image definition only. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable ImageDefinition definition;

    /** Resource id of the gallery or the definition, as Azure spells it. */
    public String scope;

    /** The scope in lower case. */
    public String scopeKey;

    /** Empty for applications, and for groups without an address. */
    public String mail;

    /** GUID of a built-in role. */
    public String roleId;

    @Enumerated(EnumType.STRING)
    public State state;

    /** User, Group or ServicePrincipal. */
    public String principalType;

    /** The directory's object id, once it is known. */
    public @Nullable String principalId;

    public @Nullable String principalName;
    public boolean external;

    /** When it ends; null: without end. */
    public @Nullable Instant until;

    /** For how many days it was asked for at first, whatever its end is by now; null: without end. */
    public @Nullable Integer days;

    public Instant createdAt;

    /** The role assignment's name in Azure. */
    public @Nullable UUID assignment;

    /** Whether somebody else had given the role under a name of their own: the portal does not take it away by itself. */
    public boolean givenElsewhere;

    @Embedded
    public GuestInvitation invitation = GuestInvitation.none();

    public @Nullable Instant assignedAt;

    /** When the role was last seen in Azure. */
    public @Nullable Instant verifiedAt;

    /** When the portal learned that the guest accepted; for people of the organisation when access was assigned. */
    public @Nullable Instant acceptedAt;

    /** When the role was found to be taken away outside of the portal, and did not come back since. */
    public @Nullable Instant lostAt;

    /** Since when the directory misses, or blocks, who has it; each end of access waits for a second look. */
    public @Nullable Instant missedAt;

    public @Nullable Instant blockedAt;

    /** Of 14, 3 and 1 days before the end the last that was told. */
    public @Nullable Integer remindedDays;

    /** When its end was decided or came, and why. */
    public @Nullable Instant endingAt;

    public @Nullable String endingBecause;

    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Person endedBy;

    public @Nullable Instant endedAt;

    /** When it was told that the role is still there although its end was long ago. */
    public @Nullable Instant overrunToldAt;

    /** The earlier grant of the same role that this one became part of. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable AccessGrant joined;

    @Embedded
    public Trouble trouble = Trouble.none();

    /** Before this no step is taken but for the end itself; null: whenever one is due. */
    public @Nullable Instant nextAt;

    @Version
    public int revision;

    protected AccessGrant() {}

    /** In the order in which they were asked for. */
    public static List<AccessGrant> ofRequest(UUID requestId) {
        return list("request.id = ?1 order by id", requestId);
    }

    /** The directory knows the mail already. */
    public void found(DirectoryUser user) {
        this.principalId = user.id();
        this.principalName = user.displayName();
        this.external = user.isFromOutside();
    }

    /** Graph sent an invitation and made a guest. */
    public void invited(String userId, Act act) {
        this.principalId = userId;
        this.principalName = mail;
        this.external = true;
        this.state = State.INVITED;
        invitation.sent(act.at());
        AuditTrail.done(act, "access.invited", subject(), Map.of("mail", mail, "guest", userId));
    }

    /** Another grant's invitation made the guest a short while ago: it counts for this one, too. */
    void invitedAlready(String userId, Instant at, Act act) {
        this.principalId = userId;
        this.principalName = mail;
        this.external = true;
        this.state = State.INVITED;
        invitation.begun(at);
        AuditTrail.done(act, "access.invited-already", subject(), Map.of("mail", mail, "guest", userId));
    }

    /** Somebody wants another invitation to be sent; the portal does so at its next step. */
    void askForInvitation(Act act) {
        invitation.ask(act.at());
        AuditTrail.done(act, "access.invitation-asked", subject(), Map.of("mail", mail));
    }

    /** Graph sent another invitation: one that was asked for begins anew, any other is the reminder. */
    void invitedAgain(String mail, Act act) {
        if (invitation.askedAt == null) {
            invitation.reminded(act.at());
            AuditTrail.done(act, "access.reminded", subject(), Map.of("mail", mail));
        } else {
            invitation.sent(act.at());
            AuditTrail.done(act, "access.invited-again", subject(), Map.of("mail", mail));
        }
    }

    /** Graph sent it to somebody else, as the address belongs to another account now. */
    void invitedAnother(String mail, String userId, Act act) {
        invitedAgain(mail, act);
        AuditTrail.done(act, "access.invited-another", subject(), Map.of("mail", mail, "guest", userId));
    }

    /** Nobody accepted for so long that the link in the mail is of no use any more. */
    void invitationExpired(Act act) {
        invitation.expired(act.at());
        AuditTrail.done(act, "access.invitation-expired", subject(), Map.of("mail", mail));
    }

    /**
     * The role assignment was read back from Azure.
     *
     * @param elsewhere whether somebody else had given it, under a name of their own
     */
    void assigned(UUID assignment, boolean elsewhere, Act act) {
        this.assignment = assignment;
        this.givenElsewhere = elsewhere;
        this.state = State.ASSIGNED;
        this.assignedAt = act.at();
        if (!external) {
            this.acceptedAt = act.at();
        }
        AuditTrail.done(
                act,
                elsewhere ? "access.found-elsewhere" : "access.assigned",
                subject(),
                Map.of("mail", mail, "role", roleId, "assignment", assignment.toString()));
    }

    /** The role was seen in Azure again. */
    public void verified(Act act) {
        this.verifiedAt = act.at();
    }

    public void accepted(Act act) {
        if (acceptedAt == null) {
            this.acceptedAt = act.at();
            AuditTrail.done(act, "access.accepted", subject(), Map.of("mail", mail));
        }
    }

    /** There is such a grant already: that one lasts as long as the longer of both, and this one is part of it. */
    void join(AccessGrant earlier, Act act) {
        if (earlier.until != null && (until == null || until.isAfter(earlier.until))) {
            earlier.extend(until, act);
        }
        this.joined = earlier;
        this.state = State.ENDED;
        this.endedAt = act.at();
        AuditTrail.done(act, "access.joined", subject(), Map.of("mail", mail, "grant", earlier.id.toString()));
    }

    /** Another end; null: none. What is ending goes on to its end. */
    public void extend(@Nullable Instant later, Act act) {
        if (isOver()) {
            return;
        }
        Map<String, String> details = Map.of("from", words(until), "to", words(later));
        this.until = later;
        this.remindedDays = null;
        AuditTrail.done(act, "access.extended", subject(), details);
    }

    private static String words(@Nullable Instant end) {
        return end == null ? "without end" : end.toString();
    }

    /** Decided by a person or by the portal: the role is to be taken away. What never got that far just ends. */
    public void end(String because, Act act) {
        if (isOver()) {
            return;
        }
        this.endingAt = act.at();
        this.endingBecause = because;
        this.endedBy = act.person();
        boolean nothingGiven = assignedAt == null && nothingGivenBeside(OpenGrants.twin(this, false), act);
        this.state = State.ENDING;
        this.nextAt = null;
        AuditTrail.done(act, "access.ending", subject(), Map.of("reason", because));
        if (nothingGiven) {
            ended(act);
        }
    }

    /** The role of another grant is that one's to end; but beside one that was lost it may have been given again. */
    private boolean nothingGivenBeside(Optional<AccessGrant> twin, Act act) {
        boolean mayBeGiven = twin.isEmpty() || twin.get().state == State.LOST && GrantAttempt.mayHaveAssigned(id);
        if (principalId == null || !mayBeGiven) {
            return true;
        }
        twin.ifPresent(lost -> {
            lost.close("It was asked for again.", act);
            flush();
        });
        return false;
    }

    /** Read back: the role is not there. */
    void ended(Act act) {
        this.state = State.ENDED;
        this.endedAt = act.at();
        AuditTrail.done(act, "access.ended", subject(), Map.of("reason", "" + endingBecause));
    }

    /** Its end came, but the role is somebody else's gift: who gave it takes it away. */
    void leftInPlace(Act act) {
        this.state = State.ENDED;
        this.endedAt = act.at();
        AuditTrail.done(
                act,
                "access.left-in-place",
                subject(),
                Map.of("reason", "" + endingBecause, "assignment", "" + assignment));
    }

    /** The role is there for longer than it should be, as its removal does not get through. */
    void outlasts(Duration overrun, Act act) {
        this.overrunToldAt = act.at();
        overrun(overrun.toMinutes() + " minutes after its end the role is not gone yet", act);
    }

    /** The role was there for longer than it should have been. */
    void overran(Duration overrun, Act act) {
        overrun(overrun.toMinutes() + " minutes after its end", act);
    }

    private void overrun(String message, Act act) {
        AuditTrail.done(act, "access.overrun", subject(), Map.of("message", message));
    }

    /** A step did not get through; it is tried again. No transition, so no event. */
    void troubled(String code, String message, String advice, Instant again, Act act) {
        trouble.met(code, message, advice, act.at());
        this.nextAt = again;
    }

    /** Whom it is for, in words. */
    public String who() {
        return principalName == null || principalName.isEmpty() ? mail : principalName;
    }

    /** Whether the role is there as far as the portal knows. */
    public boolean isHeld() {
        return state == State.ASSIGNED || state == State.ENDING;
    }

    public boolean isEnded() {
        return state == State.ENDED;
    }

    /** Whether its end was decided or came. */
    public boolean isOver() {
        return state == State.ENDING || state == State.ENDED;
    }

    /** Whether the role was given at some time, by this grant or by the one that it became part of. */
    public boolean wasGiven() {
        return assignedAt != null || joined != null;
    }

    public String path() {
        return "/grants/" + id;
    }

    /** The name of the gallery or the definition that it is about. */
    public String scopeName() {
        return ResourceId.of(scope).name();
    }

    public Subject subject() {
        return new Subject("access", id.toString(), who() + " on " + gallery.name, request == null ? null : request.id);
    }

    /** That the portal looks after a role that somebody else had given, too: it takes it away at the end. */
    public void takeOver(Act act) {
        if (givenElsewhere) {
            this.givenElsewhere = false;
            tell("access.adopted", act);
        }
    }

    /** The role was taken away outside of the portal; a no-op for what is not assigned. */
    public void lost(Act act) {
        if (state == State.ASSIGNED) {
            this.state = State.LOST;
            this.lostAt = act.at();
            trouble.over();
            tell("access.lost", act);
        }
    }

    /** Somebody outside of the portal gave the role again; a no-op for what was not lost. */
    public void cameBack(Act act) {
        if (state == State.LOST) {
            this.state = State.ASSIGNED;
            this.lostAt = null;
            this.verifiedAt = act.at();
            tell("access.came-back", act);
        }
    }

    /** The role shall be given again; a no-op for what was not lost. */
    public void restore(Act act) {
        if (state == State.LOST) {
            this.state = State.WANTED;
            this.lostAt = null;
            this.assignedAt = null;
            this.givenElsewhere = false;
            tell("access.restored", act);
        }
    }

    /** The role that was taken away stays away; a no-op for what was not lost. */
    public void close(String because, Act act) {
        if (state == State.LOST) {
            this.state = State.ENDED;
            this.endingAt = act.at();
            this.endingBecause = because;
            this.endedBy = act.person();
            this.endedAt = act.at();
            AuditTrail.done(act, "access.ended", subject(), Map.of("reason", because));
        }
    }

    void tell(String action, Act act) {
        AuditTrail.done(act, action, subject(), Map.of("who", who(), "role", roleId, "scope", scope));
    }

    /** Tells that it ends soon; once for each number of days. */
    void endsIn(int days, Act act) {
        if (state == State.ASSIGNED && until != null && (remindedDays == null || remindedDays > days)) {
            this.remindedDays = days;
            AuditTrail.done(act, "access.ending-soon", subject(), Map.of("days", "" + days, "until", until.toString()));
        }
    }

    /** Whether it is there and has an end that can be another one. */
    public boolean isExtendable(Instant now) {
        return state == State.ASSIGNED && until != null && until.isAfter(now);
    }
}
