package io.gallerist.requests;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.audit.Subject;
import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.Gallery;
import io.gallerist.changes.Asked;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.Change;
import io.gallerist.changes.ChangeKind;
import io.gallerist.changes.GivenAccess;
import io.gallerist.people.Person;
import io.gallerist.web.BadRequest;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.Generated;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.id.uuid.UuidVersion7Strategy;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/**
 * A change that somebody asked for. Each verb refuses a status that does not allow it ({@link IllegalTransition}) and
 * writes its audit event in the same transaction. Reviewers approve a digest: an edit gives another one.
 */
@Entity
public class Request extends PanacheEntityBase {
    /** Known before the first insert: the body that goes to Azure carries it. */
    @Id
    public UUID id;

    /** What people call it: R-17. */
    @Generated
    @Column(insertable = false, updatable = false)
    public @Nullable Long number;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person requester;

    /** For whom it was asked, where that is not the requester; known from the submission on. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Person onBehalfOf;

    /** Null as long as the gallery is still to be created: then administrators decide. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Gallery gallery;

    public String kind;
    public String title;
    public String target;
    public String targetKey;

    /** What Azure copies from, in lower case and sorted: no two requests at once. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> sourceKeys;

    /** Object ids and addresses of the people who would get access: none of them decides. */
    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> recipients;

    /** Whether the target goes, with all that is in it. */
    public boolean removes;

    @Enumerated(EnumType.STRING)
    public Status status;

    /** Canonical JSON of the {@link Change}. */
    public String change;

    /** The exact bytes (UTF-8) that go to Azure. */
    public String body;

    public String digest;
    public @Nullable String approvedDigest;
    public @Nullable String reason;
    public UUID idempotencyKey;
    public Instant createdAt;
    public @Nullable Instant submittedAt;
    public @Nullable Instant decidedAt;
    public @Nullable Instant startedAt;
    public @Nullable Instant endedAt;
    /** When the portal looks at Azure again, and what it waits for where that is more than time. */
    public @Nullable Instant nextLookAt;

    public @Nullable String waitsFor;

    /** The earliest start that was asked for. */
    public @Nullable Instant startNotBefore;

    /** Until when an approved request does not take its turn; {@code waitsFor} says why. */
    public @Nullable Instant heldUntil;

    /** Who took it back after the approval, and when. */
    @ManyToOne(fetch = FetchType.LAZY)
    public @Nullable Person cancelledBy;

    public @Nullable Instant cancelAskedAt;
    public @Nullable String cancelResult;
    /** Where it was neither the asker nor an owner who did. */
    public @Nullable String cancelReason;

    public @Nullable String failureCode;
    public @Nullable String failureMessage;
    public @Nullable String failureAdvice;

    @Version
    public int revision;

    protected Request() {}

    /** Starts a request that only its requester sees until it is submitted. */
    public static <C extends Change> Request draft(
            ChangeKind<C> kind, C change, Person requester, @Nullable Gallery gallery, UUID idempotencyKey, Act act) {
        Request request = new Request();
        request.id = UuidVersion7Strategy.INSTANCE.generateUuid(null);
        request.requester = requester;
        request.gallery = gallery;
        request.idempotencyKey = idempotencyKey;
        request.createdAt = act.at();
        request.status = Status.DRAFT;
        request.kind = kind.name();
        request.ask(kind, change);
        request.persistAndFlush();
        request.record("drafted", act, Map.of("digest", request.digest));
        return request;
    }

    /** Only within its kind and gallery: the gallery's owners decide, so it can't be about another one's. */
    public <C extends Change> void edit(ChangeKind<C> kind, C change, Act act) {
        require("edited", Status.DRAFT, Status.SENT_BACK);
        if (!kind.name().equals(this.kind)
                || !Objects.equals(change.galleryId(), gallery == null ? null : gallery.id)) {
            throw new BadRequest("This request is about something else. Start a new one.");
        }
        ask(kind, change);
        record("edited", act, Map.of("digest", digest));
    }

    /** Says for whom it is asked, before it is submitted; null: for the requester. */
    public void askFor(@Nullable Person person) {
        require("submitted", Status.DRAFT, Status.SENT_BACK);
        if (person != null && person.isSameAs(requester)) {
            throw new BadRequest("Nobody asks on behalf of themselves.");
        }
        this.onBehalfOf = person;
    }

    /** @param startNotBefore when it may start at the earliest; stays as it is until the request is taken back */
    public void submit(String reason, @Nullable Instant startNotBefore, Act act) {
        require("submitted", Status.DRAFT, Status.SENT_BACK);
        this.reason = reason;
        this.submittedAt = act.at();
        this.startNotBefore = startNotBefore;
        move(Status.SUBMITTED, "submitted", act, asked());
    }

    private Map<String, String> asked() {
        Map<String, String> details = new LinkedHashMap<>();
        details.put("reason", String.valueOf(reason));
        details.put("digest", digest);
        if (startNotBefore != null) {
            details.put("not before", startNotBefore.toString());
        }
        if (onBehalfOf != null) {
            details.put("on behalf of", onBehalfOf.name);
        }
        return details;
    }

    /** Takes it back to change it; submitted again, it is reviewed anew. */
    public void recall(Act act) {
        require("taken back", Status.SUBMITTED);
        move(Status.SENT_BACK, "recalled", act, Map.of());
    }

    /** Nobody decided in time. */
    public void expire(String why, Act act) {
        require("expired", Status.SUBMITTED);
        end(Status.EXPIRED, "expired", act, Map.of("message", why));
    }

    public void withdraw(Act act) {
        withdraw(Map.of(), act);
    }

    /** What it was about is gone, so that nobody needs to decide on it any more. */
    public void withdrawNeedless(String why, Act act) {
        withdraw(Map.of("message", why), act);
    }

    private void withdraw(Map<String, String> details, Act act) {
        require("withdrawn", Status.DRAFT, Status.SENT_BACK, Status.SUBMITTED);
        end(Status.WITHDRAWN, "withdrawn", act, details);
    }

    /** What was approved can't be carried out any more, since Azure moved meanwhile: reviewers see it rebased. */
    public <C extends Change> void reviewAgain(Asked<C> rebased, String why, Act act) {
        require("sent to review again", Status.APPROVED, Status.SUBMITTING);
        ask(rebased.kind(), rebased.change());
        this.startedAt = null;
        this.decidedAt = null;
        waitNoMore();
        move(Status.SUBMITTED, "moved", act, Map.of("message", why, "digest", digest));
    }

    /** The gallery that came to be: from now on its owners see the request. */
    public void belongTo(Gallery created) {
        this.gallery = created;
    }

    /** Whether it is this human being's own, asked for or on behalf of, with whichever account: no decider then. */
    public boolean isAskedBy(Person person) {
        return requester.isSameAs(person) || onBehalfOf != null && onBehalfOf.isSameAs(person);
    }

    /** Whether this human being would get access by it: no decider then either. */
    public boolean isFor(Person person) {
        return recipients.contains(person.objectId) || !Collections.disjoint(recipients, person.allMarks());
    }

    /** Whether it was asked for by or on behalf of this account. */
    public boolean belongsTo(UUID person) {
        return requester.id.equals(person) || onBehalfOf != null && onBehalfOf.id.equals(person);
    }

    /** Whose it is once it is done: whom it was asked for. */
    public Person beneficiary() {
        return onBehalfOf == null ? requester : onBehalfOf;
    }

    /** "Rita Sandoval", or "Rita Sandoval on behalf of Ravi Menon". */
    public String askedBy() {
        return onBehalfOf == null ? requester.name : requester.name + " on behalf of " + onBehalfOf.name;
    }

    public boolean isForGalleryOf(UUID person) {
        return gallery != null && gallery.isOwnedBy(person);
    }

    /**
     * Binds the approval to what was seen.
     *
     * @param seen the digest that the reviewer's page showed
     * @param said the comment, and what else the event tells of the decision
     */
    public void approve(String seen, Map<String, String> said, Act act) {
        require("approved", Status.SUBMITTED);
        this.approvedDigest = seen;
        this.decidedAt = act.at();
        Map<String, String> details = new TreeMap<>(said);
        details.put("digest", seen);
        move(Status.APPROVED, "approved", act, details);
    }

    public void reject(Map<String, String> said, Act act) {
        require("rejected", Status.SUBMITTED);
        this.decidedAt = act.at();
        end(Status.REJECTED, "rejected", act, said);
    }

    public void sendBack(Map<String, String> said, Act act) {
        require("sent back", Status.SUBMITTED);
        move(Status.SENT_BACK, "sent-back", act, said);
    }

    /** What somebody says of it without deciding anything. */
    public void comment(String words, Act act) {
        if (!isCommentable()) {
            throw new IllegalTransition(this, "commented on");
        }
        record("commented", act, Map.of("comment", words));
    }

    /** Whether others know of it and it is not over. */
    public boolean isCommentable() {
        return status != Status.DRAFT && !status.isEnded();
    }

    /** Stops a request of which nothing has gone to Azure; whoever calls it has seen to that, and still holds the row. */
    public void cancel(String reason, Act act) {
        require("cancelled", Status.APPROVED, Status.SUBMITTING);
        cancelledBy(reason, act);
        this.cancelResult = "Nothing was sent to Azure.";
        end(Status.CANCELLED, "cancelled", act, whyCancelled(this.cancelResult));
    }

    /** From here on what Azure has begun is deleted. */
    public void takeBack(String reason, Act act) {
        require("cancelled", Status.SUBMITTING, Status.UNDERWAY);
        cancelledBy(reason, act);
        this.cancelResult = null;
        waitNoMore();
        move(Status.CANCELLING, "cancelling", act, whyCancelled(""));
    }

    /** Nothing of it is left, or nothing that is the portal's to delete: {@code result} says which. */
    public void takenBack(String result, Act act) {
        require("cancelled", Status.CANCELLING);
        this.cancelResult = result;
        end(Status.CANCELLED, "cancelled", act, whyCancelled(result));
    }

    /** What Azure has begun can't be deleted after all: it is followed to its end. */
    public void goOn(String why, Act act) {
        require("followed", Status.CANCELLING);
        this.cancelResult = why;
        waitNoMore();
        move(Status.UNDERWAY, "not-cancelled", act, Map.of("message", why));
    }

    private void cancelledBy(String reason, Act act) {
        this.cancelledBy = act.person();
        this.cancelAskedAt = act.at();
        this.cancelReason = reason.isEmpty() ? null : reason;
    }

    private Map<String, String> whyCancelled(String message) {
        Map<String, String> details = new TreeMap<>();
        details.put("message", message);
        if (cancelReason != null) {
            details.put("reason", cancelReason);
        }
        return details;
    }

    public void start(Act act) {
        require("started", Status.APPROVED);
        waitNoMore();
        this.startedAt = act.at();
        move(Status.SUBMITTING, "submitting", act, Map.of("digest", digest));
    }

    /** Nothing of it has gone to Azure, and just now nothing may: it takes its turn again later. */
    public void stepBack(String why, Act act) {
        require("held", Status.SUBMITTING);
        waitNoMore();
        this.startedAt = null;
        move(Status.APPROVED, "held", act, Map.of("message", why));
    }

    /** Azure took it: from here on its progress is followed. */
    public void follow(Act act) {
        require("followed", Status.SUBMITTING);
        move(Status.UNDERWAY, "underway", act, Map.of());
    }

    public void succeed(Act act) {
        require("completed", Status.SUBMITTING, Status.UNDERWAY);
        end(Status.SUCCEEDED, "succeeded", act, Map.of());
    }

    public void fail(Failure failure, Act act) {
        require("failed", Status.APPROVED, Status.SUBMITTING, Status.UNDERWAY, Status.CANCELLING);
        this.failureCode = failure.code();
        this.failureMessage = failure.message();
        this.failureAdvice = failure.advice();
        end(Status.FAILED, "failed", act, Map.of("code", failure.code(), "message", failure.message()));
    }

    /** Notes when the next step is due; no transition, so no event. */
    public void lookAgain(Instant at, @Nullable String waitsFor) {
        this.nextLookAt = at;
        this.waitsFor = waitsFor;
        this.heldUntil = null;
    }

    /** Notes that it starts later, by itself; no transition, so no event. */
    public void hold(Instant until, String why) {
        lookAgain(until, why);
        this.heldUntil = until;
    }

    private void waitNoMore() {
        this.nextLookAt = null;
        this.waitsFor = null;
        this.heldUntil = null;
    }

    /** Over all that decides what goes where: kind, target, change and body. */
    public String digestNow() {
        return CanonicalJson.digest(kind, target, change, body);
    }

    public String path() {
        return "/requests/" + id;
    }

    public String label() {
        return "R-" + number;
    }

    public Subject subject() {
        return new Subject("request", id.toString(), label() + " " + title, id);
    }

    private <C extends Change> void ask(ChangeKind<C> kind, C wanted) {
        ResourceId azure = ResourceId.of(wanted.target());
        this.title = wanted.title();
        this.target = azure.value();
        this.targetKey = azure.key();
        this.removes = wanted.removes();
        this.sourceKeys = Turn.keys(wanted.buildsFrom());
        this.recipients = wanted.gives().map(GivenAccess::marks).orElse(List.of());
        this.change = CanonicalJson.write(wanted);
        this.body = kind.body(wanted, id);
        this.digest = digestNow();
        this.approvedDigest = null;
    }

    private void end(Status status, String verb, Act act, Map<String, String> details) {
        this.endedAt = act.at();
        waitNoMore();
        move(status, verb, act, details);
    }

    private void move(Status status, String verb, Act act, Map<String, String> details) {
        this.status = status;
        record(verb, act, details);
    }

    private void record(String verb, Act act, Map<String, String> details) {
        AuditTrail.done(act, "request." + verb, subject(), details);
    }

    private void require(String verb, Status... allowed) {
        if (!Set.of(allowed).contains(status)) {
            throw new IllegalTransition(this, verb);
        }
    }
}
