package io.gallerist.approvals;

import io.gallerist.changes.ChangeKinds;
import io.gallerist.execution.Authority;
import io.gallerist.people.Person;
import io.gallerist.people.Standing;
import io.gallerist.policies.Facts;
import io.gallerist.policies.InForce;
import io.gallerist.policies.Judge;
import io.gallerist.policies.Policies;
import io.gallerist.policies.Verdict;
import io.gallerist.requests.AskedBy;
import io.gallerist.requests.MayReview;
import io.gallerist.requests.Request;
import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Whether a request would be approved still: somebody who has left, lost the say or asked for it has not approved what is
 * about to be written, nor has a rule that would not do so any more. The role of administrator is known from tokens only, so of
 * that no more than belonging can be looked up.
 */
@ApplicationScoped
class StillEntitled implements Authority {
    @Inject
    Standing standing;

    @Inject
    Policies policies;

    @Inject
    Judge judge;

    @Inject
    ChangeKinds kinds;

    @Override
    public Optional<String> lapsed(UUID id) {
        Request request = Request.find(
                        "from Request r join fetch r.requester left join fetch r.onBehalfOf left join fetch r.gallery"
                                + " where r.id = ?1",
                        id)
                .singleResult();
        Optional<Round> round = Round.current(id);
        return askers(request, round.map(it -> it.openedAt).orElse(request.createdAt))
                .or(() -> round.flatMap(it -> ruled(request, it)))
                .or(() -> approvals(id).stream()
                        .flatMap(review -> lapsed(review).stream())
                        .findFirst());
    }

    private static List<Review> approvals(UUID request) {
        return Review.list(
                "from Review v join fetch v.reviewer left join fetch v.forPerson join fetch v.stage s join fetch s.round r"
                        + " where v.requestId = ?1 and v.decision = APPROVE and v.voidAt is null and r.voidAt is null"
                        + " order by s.position, v.at",
                request);
    }

    /** Whoever decides after they have left knows of it: that stands. */
    private Optional<String> askers(Request request, Instant since) {
        if (hasLeft(request.requester, since)) {
            return Optional.of(request.requester.name + ", who asked for it, has left the organisation.");
        }
        Person other = request.onBehalfOf;
        return other != null && hasLeft(other, since)
                ? Optional.of(other.name + ", on whose behalf it was asked for, has left the organisation.")
                : Optional.empty();
    }

    private boolean hasLeft(Person person, Instant since) {
        if (standing.readAgain(person.id)) {
            return false;
        }
        @Nullable
        Instant leftAt = QuarkusTransaction.requiringNew().call(() -> Person.<Person>findById(person.id).leftAt);
        return leftAt == null || leftAt.isAfter(since);
    }

    /**
     * Judged once more as it was submitted, by the policy of now and what is known of the requester by now. Where people
     * decided on stages that a rule asked for, more or less of these changes nothing.
     */
    private Optional<String> ruled(Request request, Round round) {
        if (!round.byRule) {
            return Optional.empty();
        }
        InForce inForce = policies.of(request.gallery == null ? null : request.gallery.id);
        Facts then = Facts.ofJson(round.facts);
        Facts now = judge.again(then, request, kinds.read(request.kind, request.change), request.onBehalfOf, inForce);
        Verdict verdict = judge.judge(inForce, now, request.kind, request.gallery != null);
        boolean still = verdict.byRule()
                && (verdict.outcome() == Verdict.Outcome.APPROVED || verdict.outcome() == round.outcome);
        return still
                ? Optional.empty()
                : Optional.of(("A rule let it pass, and by the policy and what is known of the requester now none does"
                                + " so any more. " + String.join(" ", verdict.because()))
                        .strip());
    }

    private Optional<String> lapsed(Review review) {
        if (!standing.readAgain(review.reviewer.id)) {
            return Optional.of(review.reviewer.name + ", who approved it, has left the organisation.");
        }
        Person other = review.forPerson;
        if (other != null && !standing.readAgain(other.id)) {
            return Optional.of(
                    other.name + ", for whom " + review.reviewer.name + " approved it, has left the organisation.");
        }
        List<UUID> both = other == null ? List.of(review.reviewer.id) : List.of(review.reviewer.id, other.id);
        if (AskedBy.count("id.requestId = ?1 and id.personId in ?2", review.requestId, both) > 0) {
            return Optional.of(review.by() + " approved it, and it is their own request by what is known now.");
        }
        if (other != null && !isStillDelegated(review, other)) {
            return Optional.of(review.by() + " approved it, and " + other.name + "'s delegation was over by then.");
        }
        UUID whose = review.asAdministrator ? MayReview.ADMINISTRATORS : both.get(both.size() - 1);
        boolean still = MayReview.count(
                        "id.stageId = ?1 and id.personId = ?2 and id.forId = ?2",
                        Objects.requireNonNull(review.stage).id,
                        whose)
                > 0;
        return still ? Optional.empty() : Optional.of(review.by() + " approved it and has no say in it any more.");
    }

    /** What was decided while it was in effect stands, whether it ran out since or was ended. */
    private static boolean isStillDelegated(Review review, Person giver) {
        return Delegation.count(
                        "from Delegation d where d.from.id = ?1 and d.to.id = ?2 and d.since <= ?3 and d.until > ?3"
                                + " and (d.endedAt is null or d.endedAt > ?3)",
                        giver.id,
                        review.reviewer.id,
                        review.at)
                > 0;
    }
}
