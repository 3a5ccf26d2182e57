package io.gallerist.execution;

import io.gallerist.audit.Act;
import io.gallerist.people.CurrentPerson;
import io.gallerist.requests.Request;
import io.gallerist.web.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;

/** How far a request is, for who takes it back, and taking it back. */
@ApplicationScoped
class Cancelling {
    static final String FOLLOWED = "Azure has begun it; it is followed to its end.";

    @Inject
    Carrying carrying;

    @Inject
    CarryOut carryOut;

    @Inject
    CurrentPerson me;

    enum Way {
        /** Nothing has gone to Azure: it just ends. */
        AT_ONCE,
        /** What Azure has begun is deleted, if somebody says that this is meant. */
        BY_DELETION,
        /** Azure has begun what can't be taken back half-way. */
        NOT_ANY_MORE,
        /** It has not been approved, is over, or is being cancelled already. */
        NONE
    }

    /** Those who asked for it and those who own what it is about; administrators where there is no gallery yet. */
    boolean isMine(Request request) {
        return request.belongsTo(me.id())
                || request.isForGalleryOf(me.id())
                || request.gallery == null && me.isAdministrator();
    }

    /** Administrators may stop any, too. */
    boolean isAllowed(Request request) {
        return isMine(request) || me.isAdministrator();
    }

    /** Whether it is not this person's to take back but as an administrator: then only with a reason. */
    boolean needsReason(Request request) {
        return !isMine(request);
    }

    /** Of a row that is locked this stays true until the transaction ends. */
    Way way(Request request) {
        return switch (request.status) {
            case APPROVED -> Way.AT_ONCE;
            case SUBMITTING -> isTried(request) ? deletion(request) : Way.AT_ONCE;
            case UNDERWAY -> deletion(request);
            default -> Way.NONE;
        };
    }

    /**
     * Takes it back, in the transaction that has locked it; changes nothing where a deletion is still to be confirmed.
     *
     * @param deletes whether somebody has confirmed that what Azure has begun is to be deleted
     * @param reason why; may be empty for those whose it is
     * @throws Conflict where it can't be taken back
     * @throws NeedsReason where it needs one
     */
    void cancel(Request request, boolean deletes, String reason, Act act) {
        Way way = way(request);
        if (reason.isEmpty() && needsReason(request) && (way == Way.AT_ONCE || way == Way.BY_DELETION)) {
            throw new NeedsReason();
        }
        String why = needsReason(request) ? reason : "";
        switch (way) {
            case BY_DELETION -> {
                if (deletes) {
                    request.takeBack(why, act);
                    carryOut.wake(request);
                }
            }
            case NOT_ANY_MORE -> throw new Conflict(FOLLOWED, request.path());
            // The verb itself refuses what is neither.
            case AT_ONCE, NONE -> request.cancel(why, act);
        }
    }

    private Way deletion(Request request) {
        return carrying.canBeTakenBack(request.kind) ? Way.BY_DELETION : Way.NOT_ANY_MORE;
    }

    private static boolean isTried(Request request) {
        Instant since = request.startedAt == null ? request.createdAt : request.startedAt;
        return Attempt.isTried(request.id, since);
    }
}
