package io.gallerist.approvals;

import io.gallerist.people.CurrentPerson;
import io.gallerist.requests.Request;
import io.gallerist.web.Keyset;
import io.gallerist.web.Page;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What waits for a person's decision: submitted requests for galleries they own, except their own requests. */
@ApplicationScoped
public class Inbox {
    private static final int PAGE = 25;
    private static final String WAITING =
            "r.status = SUBMITTED and r.requester.id <> :me and ((r.gallery.id is null and :admin = true) or exists"
                    + " (select 1 from GalleryOwner o where o.id.galleryId = r.gallery.id and o.id.personId = :me))";

    @Inject
    CurrentPerson me;

    public long count() {
        return Request.count("from Request r where " + WAITING, mine());
    }

    private Parameters mine() {
        return Parameters.with("me", me.id()).and("admin", me.isAdministrator());
    }

    /** The longest waiting first. */
    public Page<Request> page(Optional<Keyset> at) {
        boolean newer = at.map(Keyset::newer).orElse(false);
        Parameters parameters = mine();
        String where = WAITING;
        if (at.isPresent()) {
            where += " and (r.submittedAt, r.id) " + (newer ? "<" : ">") + " (:at, :id)";
            parameters.and("at", at.get().instant(0)).and("id", at.get().uuid(1));
        }
        List<Request> rows = Request.<Request>find(
                        "from Request r left join fetch r.gallery join fetch r.requester where " + where
                                + (newer ? " order by r.submittedAt desc, r.id desc" : " order by r.submittedAt, r.id"),
                        parameters)
                .range(0, PAGE)
                .list();
        return Page.of(rows, at, PAGE, request -> List.of(Objects.requireNonNull(request.submittedAt), request.id));
    }
}
