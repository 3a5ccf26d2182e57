package io.gallerist.requests;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.people.CurrentPerson;
import io.gallerist.web.Keyset;
import io.gallerist.web.NotFound;
import io.gallerist.web.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.LockModeType;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Looking up is being allowed: a person finds the own requests, and, once these are submitted, those asked on the
 * person's behalf, those for galleries they own and those they have a say in; as administrator or auditor, all
 * submitted ones. Anything else is not found.
 */
@ApplicationScoped
public class VisibleRequests {
    private static final int PAGE = 25;
    private static final String FETCHED =
            "from Request r left join fetch r.gallery join fetch r.requester left join fetch r.onBehalfOf where ";
    /** Of whom it was asked for nobody knows before it is submitted. */
    private static final String ASKED =
            "(r.requester.id = :me or (r.submittedAt is not null and r.onBehalfOf.id = :me))";

    private static final String VISIBLE =
            "(" + ASKED + " or (r.submittedAt is not null and (:all = true or exists (select 1 from GalleryOwning o"
                    + " where o.id.galleryId = r.gallery.id and o.id.personId = :me) or exists (select 1 from MayReview m"
                    + " where m.requestId = r.id and m.id.personId = :me and (m.open = true or m.id.forId = :me) and "
                    + MayReview.NOW + ") or exists (select 1 from Review v where v.requestId = r.id"
                    + " and v.reviewer.id = :me))))";

    @Inject
    CurrentPerson me;

    @Inject
    Clock clock;

    /** @throws NotFound for what there is not, and for what this person may not know of */
    public Request one(UUID id) {
        return Request.<Request>find(FETCHED + "r.id = :id and " + VISIBLE, asked(id))
                .firstResultOptional()
                .orElseThrow(() -> notFound(id));
    }

    /** Locked until the transaction ends, so that of two verbs at once one sees the other's result. */
    public Request locked(UUID id) {
        return locked(id, VISIBLE, this::one);
    }

    /** Locked, without reading what it is about and who asked for it. */
    public Request lockedAlone(UUID id) {
        return lock(id, VISIBLE).orElseThrow(() -> notFound(id));
    }

    /** The person's own request, to look at. */
    public Request own(UUID id) {
        return own(one(id));
    }

    /** The person's own request, to change in the transaction that is under way. */
    public Request ownLocked(UUID id) {
        return locked(id, VISIBLE + " and r.requester.id = :me", this::own);
    }

    /** One that the person asked for, or that was asked on the person's behalf, to stop it in this transaction. */
    public Request askedLocked(UUID id) {
        return locked(id, VISIBLE + " and " + ASKED, this::mine);
    }

    private Request mine(UUID id) {
        Request request = one(id);
        boolean forMe = request.onBehalfOf != null && request.onBehalfOf.id.equals(me.id());
        return forMe ? request : own(request);
    }

    /** One that the person has more to do with than to look on. */
    public Request toComment(UUID id) {
        Request request = one(id);
        if (!mayComment(request)) {
            throw refused(request, "request.comment", "auditors look on");
        }
        return request;
    }

    /** Whether the person, who may see it, may also say something of it: auditors may where they have a part in it. */
    public boolean mayComment(Request request) {
        return !me.isAuditor()
                || me.isAdministrator()
                || Request.count(
                                "from Request r where r.id = :id and " + VISIBLE,
                                Parameters.with("id", request.id)
                                        .and("me", me.id())
                                        .and("all", false)
                                        .and("now", clock.instant()))
                        > 0;
    }

    private Request own(Request request) {
        if (!request.requester.id.equals(me.id())) {
            throw refused(request, "request.change-own", "it is somebody else's");
        }
        return request;
    }

    /** What a form starts from: an own request to go on with, else any visible one to copy; empty for neither. */
    public Optional<Request> toStartFrom(@Nullable UUID own, @Nullable UUID like) {
        return own != null ? Optional.of(own(own)) : Optional.ofNullable(like).map(this::one);
    }

    public Page<Request> page(Scope scope, @Nullable Status status, Optional<Keyset> at) {
        String where = scope == Scope.MINE ? ASKED : VISIBLE;
        Parameters parameters = Parameters.with("me", me.id());
        if (scope != Scope.MINE) {
            parameters.and("all", me.isAuditor()).and("now", clock.instant());
        }
        if (status != null) {
            where += " and r.status = :status";
            parameters.and("status", status);
        }
        boolean newer = at.map(Keyset::newer).orElse(false);
        if (at.isPresent()) {
            where += newer ? " and r.number > :at" : " and r.number < :at";
            parameters.and("at", at.get().number(0));
        }
        String order = newer ? " order by r.number" : " order by r.number desc";
        List<Request> rows = Request.<Request>find(FETCHED + where + order, parameters)
                .range(0, PAGE)
                .list();
        return Page.of(rows, at, PAGE, request -> List.of(request.number == null ? 0 : request.number));
    }

    /** An earlier request as somebody else may know of it: how it ended always, what it was about only if visible. */
    public record Earlier(Request request, boolean visible) {}

    /** The last that the same person submitted before this one, newest first. */
    public List<Earlier> before(Request request, int most) {
        return Request.getEntityManager()
                .createQuery(
                        "select r, case when " + VISIBLE + " then true else false end from Request r"
                                + " where r.requester.id = :requester and r.submittedAt is not null and r.number < :number"
                                + " order by r.number desc",
                        Object[].class)
                .setParameter("me", me.id())
                .setParameter("all", me.isAuditor())
                .setParameter("now", clock.instant())
                .setParameter("requester", request.requester.id)
                .setParameter("number", request.number)
                .setMaxResults(most)
                .getResultStream()
                .map(row -> new Earlier((Request) row[0], (Boolean) row[1]))
                .toList();
    }

    public enum Scope {
        MINE,
        ALL
    }

    /** Looked up again once it is locked; where it was not locked the look-up says why, and writes the attempt down. */
    private Request locked(UUID id, String allowed, Function<UUID, Request> lookUp) {
        boolean isLocked = lock(id, allowed).isPresent();
        Request request = lookUp.apply(id);
        if (!isLocked) {
            throw new NotFound();
        }
        return request;
    }

    /** The database looks whether it is allowed before it locks the row: nobody waits for who may not do it. */
    private Optional<Request> lock(UUID id, String allowed) {
        return Request.<Request>find("from Request r where r.id = :id and " + allowed, asked(id))
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list()
                .stream()
                .findFirst();
    }

    /** Whether the person may open it; asking is no attempt to. */
    public boolean shows(Request request) {
        return Request.count("from Request r where r.id = :id and " + VISIBLE, asked(request.id)) > 0;
    }

    private Parameters asked(UUID id) {
        return Parameters.with("id", id)
                .and("me", me.id())
                .and("all", me.isAuditor())
                .and("now", clock.instant());
    }

    /** The answer is the same for a foreign request and for none; the attempt at a foreign one is written down. */
    private NotFound notFound(UUID id) {
        Request.<Request>findByIdOptional(id)
                .ifPresent(foreign -> refused(foreign, "request.open", "this person may not see it"));
        return new NotFound();
    }

    private NotFound refused(Request request, String action, String why) {
        AuditTrail.refused(Act.by(me.get(), clock), action, request.subject(), why);
        return new NotFound();
    }
}
