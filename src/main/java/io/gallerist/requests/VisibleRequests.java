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
import org.jspecify.annotations.Nullable;

/**
 * Looking up is being allowed: a person finds the own requests, those for galleries they own once these are
 * submitted, and, as administrator or auditor, all submitted ones. Anything else is not found.
 */
@ApplicationScoped
public class VisibleRequests {
    private static final int PAGE = 25;
    private static final String FETCHED = "from Request r left join fetch r.gallery join fetch r.requester where ";
    private static final String VISIBLE =
            "(r.requester.id = :me or (r.submittedAt is not null and (:all = true or exists (select 1 from GalleryOwner o"
                    + " where o.id.galleryId = r.gallery.id and o.id.personId = :me))))";

    @Inject
    CurrentPerson me;

    @Inject
    Clock clock;

    /** @throws NotFound for what there is not, and for what this person may not know of */
    public Request one(UUID id) {
        return one(id, LockModeType.NONE);
    }

    /** Locked until the transaction ends, so that of two verbs at once one sees the other's result. */
    public Request locked(UUID id) {
        return one(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The person's own request, to look at. */
    public Request own(UUID id) {
        return own(one(id));
    }

    /** The person's own request, to change in the transaction that is under way. */
    public Request ownLocked(UUID id) {
        return own(locked(id));
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
        String where = scope == Scope.MINE ? "r.requester.id = :me" : VISIBLE;
        Parameters parameters = Parameters.with("me", me.id());
        if (scope != Scope.MINE) {
            parameters.and("all", me.isAuditor());
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

    public enum Scope {
        MINE,
        ALL
    }

    private Request one(UUID id, LockModeType lock) {
        if (lock != LockModeType.NONE) {
            Request.findById(id, lock);
        }
        return Request.<Request>find(
                        FETCHED + "r.id = :id and " + VISIBLE,
                        Parameters.with("id", id).and("me", me.id()).and("all", me.isAuditor()))
                .firstResultOptional()
                .orElseThrow(() -> notFound(id));
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
