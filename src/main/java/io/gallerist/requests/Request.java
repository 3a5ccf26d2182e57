package io.gallerist.requests;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.audit.Subject;
import io.gallerist.azure.PlannedCall;
import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.Gallery;
import io.gallerist.changes.Asked;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.changes.Change;
import io.gallerist.changes.ChangeKind;
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
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
    private static final Set<Status> AT_AZURE = Set.of(Status.SUBMITTING, Status.UNDERWAY);

    /** Known before the first insert: the body that goes to Azure carries it. */
    @Id
    public UUID id;

    /** What people call it: R-17. */
    @Generated
    @Column(insertable = false, updatable = false)
    public @Nullable Long number;

    @ManyToOne(fetch = FetchType.LAZY)
    public Person requester;

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

    public void submit(String reason, Act act) {
        require("submitted", Status.DRAFT, Status.SENT_BACK);
        this.reason = reason;
        this.submittedAt = act.at();
        move(Status.SUBMITTED, "submitted", act, Map.of("reason", reason, "digest", digest));
    }

    public void withdraw(Act act) {
        require("withdrawn", Status.DRAFT, Status.SENT_BACK, Status.SUBMITTED);
        end(Status.WITHDRAWN, "withdrawn", act, Map.of());
    }

    /** What was approved can't be carried out any more, since Azure moved meanwhile: reviewers see it rebased. */
    public <C extends Change> void reviewAgain(Asked<C> rebased, String why, Act act) {
        require("sent to review again", Status.APPROVED, Status.SUBMITTING);
        ask(rebased.kind(), rebased.change());
        this.startedAt = null;
        this.decidedAt = null;
        this.nextLookAt = null;
        this.waitsFor = null;
        move(Status.SUBMITTED, "moved", act, Map.of("message", why, "digest", digest));
    }

    /** The gallery that came to be: from now on its owners see the request. */
    public void belongTo(Gallery created) {
        this.gallery = created;
    }

    public boolean isForGalleryOf(UUID person) {
        return gallery != null && gallery.isOwnedBy(person);
    }

    /** Those who decide, in words. */
    public String decidedBy() {
        return gallery == null ? "The portal's administrators" : "The owners of " + gallery.name;
    }

    /** Binds the approval to what was seen: {@code seen} is the digest that the reviewer's page showed. */
    public void approve(String seen, String comment, Act act) {
        require("approved", Status.SUBMITTED);
        this.approvedDigest = seen;
        this.decidedAt = act.at();
        move(Status.APPROVED, "approved", act, Map.of("comment", comment, "digest", seen));
    }

    public void reject(String comment, Act act) {
        require("rejected", Status.SUBMITTED);
        this.decidedAt = act.at();
        end(Status.REJECTED, "rejected", act, Map.of("comment", comment));
    }

    public void sendBack(String comment, Act act) {
        require("sent back", Status.SUBMITTED);
        move(Status.SENT_BACK, "sent-back", act, Map.of("comment", comment));
    }

    /** Stops an approved request of which nothing has gone to Azure yet. */
    public void cancel(Act act) {
        require("cancelled", Status.APPROVED);
        end(Status.CANCELLED, "cancelled", act, Map.of());
    }

    public void start(Act act) {
        require("started", Status.APPROVED);
        this.startedAt = act.at();
        move(Status.SUBMITTING, "submitting", act, Map.of("digest", digest));
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
        require("failed", Status.APPROVED, Status.SUBMITTING, Status.UNDERWAY);
        this.failureCode = failure.code();
        this.failureMessage = failure.message();
        this.failureAdvice = failure.advice();
        end(Status.FAILED, "failed", act, Map.of("code", failure.code(), "message", failure.message()));
    }

    /** Notes when the next step is due; no transition, so no event. */
    public void lookAgain(Instant at, @Nullable String waitsFor) {
        this.nextLookAt = at;
        this.waitsFor = waitsFor;
    }

    /** The request that a form of this key already made. */
    public static Optional<Request> ofKey(UUID requester, UUID key) {
        return find("requester.id = ?1 and idempotencyKey = ?2", requester, key).firstResultOptional();
    }

    /** Makes a double click wait for the first one, until the transaction ends. */
    static void takeKey(UUID requester, UUID key) {
        getEntityManager()
                .createNativeQuery("select count(*) from pg_advisory_xact_lock(hashtextextended(?1, 0))", Long.class)
                .setParameter(1, requester + " " + key)
                .getSingleResult();
    }

    /** Other open requests that would write the same Azure resource. */
    public static boolean isSpokenFor(ResourceId target, @Nullable UUID butNot) {
        return count("targetKey = ?1 and status in ?2 and id <> ?3", target.key(), Status.OPEN, orNone(butNot)) > 0;
    }

    /** Other open requests for something inside a resource, oldest first. */
    public static List<Request> openWithin(ResourceId outer, @Nullable UUID butNot) {
        return list(
                "targetKey like ?1 escape '!' and status in ?2 and id <> ?3 order by number",
                Nesting.below(outer.key()),
                Status.OPEN,
                orNone(butNot));
    }

    /** An open request to delete something that a resource lies in. */
    public static Optional<Request> openRemovalAround(ResourceId inner) {
        return removingAround(inner.key(), Status.OPEN);
    }

    /** The request that is writing to the same resource right now. */
    public Optional<Request> writingToSame() {
        return find("targetKey = ?1 and status in ?2 and id <> ?3", targetKey, AT_AZURE, id)
                .firstResultOptional();
    }

    /** Where the target goes: a request that is writing inside it right now. */
    public Optional<Request> writingWithin() {
        return removes
                ? find(
                                "targetKey like ?1 escape '!' and status in ?2 order by number",
                                Nesting.below(targetKey),
                                AT_AZURE)
                        .firstResultOptional()
                : Optional.empty();
    }

    /** The request that is deleting what the target lies in right now. */
    public Optional<Request> removingAround() {
        return removingAround(targetKey, AT_AZURE);
    }

    private static Optional<Request> removingAround(String key, Set<Status> statuses) {
        return find("targetKey in ?1 and removes = true and status in ?2 order by number", Nesting.above(key), statuses)
                .firstResultOptional();
    }

    /** The requests for which Azure is copying from a source right now, oldest first. */
    public static List<Request> buildingFrom(Collection<String> sources) {
        return sources.isEmpty()
                ? List.of()
                : list(
                        "array_intersects(sourceKeys, ?1) and status in ?2 order by number",
                        keys(sources).toArray(String[]::new),
                        AT_AZURE);
    }

    private static List<String> keys(Collection<String> sources) {
        return sources.stream()
                .map(source -> source.toLowerCase(Locale.ROOT))
                .distinct()
                .sorted()
                .toList();
    }

    /** Over all that decides what goes where: kind, target, change and body. */
    public String digestNow() {
        return CanonicalJson.digest(kind, target, change, body);
    }

    /**
     * Keeps two steps from writing to one resource, one inside what another deletes, or two from building from one
     * source, at once, until the transaction ends. Always from the outside in, so that nobody waits in a circle.
     */
    public void takeTurn() {
        Nesting.above(targetKey).forEach(key -> lock("pg_advisory_xact_lock_shared", key, 1));
        lock("pg_advisory_xact_lock", targetKey, 1);
        sourceKeys.forEach(key -> lock("pg_advisory_xact_lock", key, 2));
    }

    private static void lock(String how, String key, int space) {
        getEntityManager()
                .createNativeQuery("select count(*) from " + how + "(hashtextextended(?1, ?2))", Long.class)
                .setParameter(1, key)
                .setParameter(2, space)
                .getSingleResult();
    }

    public String path() {
        return "/requests/" + id;
    }

    public String reviewsPath() {
        return path() + "/reviews";
    }

    public String label() {
        return "R-" + number;
    }

    public Subject subject() {
        return new Subject("request", id.toString(), label() + " " + title, id);
    }

    private <C extends Change> void ask(ChangeKind<C> kind, C wanted) {
        ResourceId azure = ResourceId.of(wanted.target());
        List<PlannedCall> calls = kind.planned(wanted, id);
        this.title = wanted.title();
        this.target = azure.value();
        this.targetKey = azure.key();
        this.removes = wanted.removes();
        this.sourceKeys = keys(wanted.buildsFrom());
        this.change = CanonicalJson.write(wanted);
        this.body = calls.get(calls.size() - 1).body();
        this.digest = digestNow();
        this.approvedDigest = null;
    }

    private void end(Status status, String verb, Act act, Map<String, String> details) {
        this.endedAt = act.at();
        this.nextLookAt = null;
        this.waitsFor = null;
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

    private static UUID orNone(@Nullable UUID id) {
        return id == null ? new UUID(0, 0) : id;
    }
}
