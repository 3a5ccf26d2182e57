package io.gallerist.approvals;

import io.gallerist.audit.Act;
import io.gallerist.audit.AuditTrail;
import io.gallerist.people.CurrentPerson;
import io.gallerist.people.Person;
import io.gallerist.requests.Replanned;
import io.gallerist.requests.Request;
import io.gallerist.requests.Status;
import io.gallerist.requests.VisibleRequests;
import io.gallerist.web.Conflict;
import io.gallerist.web.NotFound;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Locale;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Decides on one request, for one person: whether that one may just now, on what was seen, and what comes of it. */
@ApplicationScoped
class Decisions {
    @Inject
    VisibleRequests requests;

    @Inject
    Who who;

    @Inject
    Confirmed confirmed;

    @Inject
    Replanned replanned;

    @Inject
    Voting voting;

    @Inject
    CurrentPerson me;

    @Inject
    Clock clock;

    /**
     * Decides in a transaction of its own; of two decisions at once the second finds what the first did.
     *
     * @return what came of it, for the reviewer
     * @throws NeedsWords when the comment does not fit the decision
     * @throws Conflict with the reason for which nothing was decided
     * @throws NotFound for what this person may not know of
     * @throws io.gallerist.azure.AzureRefusal when the directory can't be asked who belongs to the organisation
     */
    String decide(UUID request, Said said) {
        boolean belongs = confirmed.belongs(me);
        boolean otherBelongs = said.forWhom().equals(me.id())
                || Person.count("id", said.forWhom()) > 0 && confirmed.belongs(said.forWhom());
        return QuarkusTransaction.requiringNew().call(() -> decided(request, said, belongs, otherBelongs));
    }

    private String decided(UUID id, Said said, boolean belongs, boolean otherBelongs) {
        Request request = requests.lockedAlone(id);
        Act act = Act.by(me.get(), clock);
        Hearing hearing = Hearing.of(request, me, act.at()).orElse(null);
        if (hearing == null || hearing.open() == null || hearing.says().isEmpty()) {
            throw closed(requests.one(id), said);
        }
        if (!belongs) {
            throw refused(request, "By the directory you do not belong to the organisation any more.");
        }
        if (!otherBelongs || !hearing.maySpeakFor(said.forWhom())) {
            throw refused(
                    request, "You do not decide on it for that person any more. " + who.canDecide(request, act.at()));
        }
        Stage open = hearing.open();
        if (!request.digest.equals(said.digest())) {
            throw refused(
                    request,
                    "It was changed after you opened it. Look at what it asks for now, then decide. "
                            + who.decidedLately(request));
        }
        if (!open.id.equals(said.stage())) {
            throw decidedMeanwhile(request);
        }
        if (said.decision() == Decision.APPROVE && replanned.differs(request)) {
            throw refused(
                    request,
                    "The portal has changed how it would write this: its requester has to open it with Change and submit"
                            + " it again. Send it back.");
        }
        if (open.expireAt != null && !act.at().isBefore(open.expireAt)) {
            throw refused(request, "Its time to be decided is over: it ends undecided.");
        }
        NeedsWords.check(said, open.round.commentToApprove);
        @Nullable Person inPlaceOf = hearing.inPlaceOf(said.forWhom());
        if (said.decision().isVote()) {
            hearing.earlier(inPlaceOf).ifPresent(earlier -> {
                throw refused(request, twice(hearing, earlier));
            });
        }
        Review review = new Review(open, hearing.person(), inPlaceOf, said, act.at());
        review.asAdministrator = inPlaceOf == null && !hearing.says().contains(me.id());
        return voting.take(hearing, open, review, act);
    }

    /** Why there is nothing to say for this person, who may see the request. */
    private RuntimeException closed(Request request, Said said) {
        if (request.status != Status.SUBMITTED) {
            return decidedMeanwhile(request);
        }
        Person person = me.get();
        if (request.isAskedBy(person)) {
            return refused(request, "Nobody decides on their own request. " + who.canDecide(request, clock.instant()));
        }
        if (request.isFor(person)) {
            return refused(
                    request, "Nobody decides on access for themselves. " + who.canDecide(request, clock.instant()));
        }
        boolean isOver = Stage.count("id = ?1 and requestId = ?2 and state <> OPEN", said.stage(), request.id) > 0;
        return isOver
                ? decidedMeanwhile(request)
                : refused(request, "You do not decide on it. " + who.canDecide(request, clock.instant()));
    }

    private Conflict refused(Request request, String why) {
        AuditTrail.refused(Act.by(me.get(), clock), "request.review", request.subject(), why);
        return new Conflict(why, request.path());
    }

    private Conflict decidedMeanwhile(Request request) {
        String now = request.status == Status.SUBMITTED
                ? "It waits for another stage now."
                : "It can't be decided that way any more: it is \""
                        + request.status.label().toLowerCase(Locale.ROOT) + "\" now.";
        return new Conflict(
                "It was decided after you opened it. " + who.decidedLately(request) + " " + now, request.path());
    }

    private static String twice(Hearing hearing, Review earlier) {
        boolean sameAccount = earlier.reviewer.id.equals(hearing.person().id);
        return sameAccount && earlier.forPerson == null
                ? "You have decided on this stage already. One person counts once."
                : earlier.by() + " has decided on this stage already. One person counts once, also with two accounts or"
                        + " through a delegation.";
    }
}
