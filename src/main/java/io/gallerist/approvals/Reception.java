package io.gallerist.approvals;

import io.gallerist.audit.Act;
import io.gallerist.changes.Asked;
import io.gallerist.changes.CanonicalJson;
import io.gallerist.execution.CarryOut;
import io.gallerist.people.Person;
import io.gallerist.people.Standing;
import io.gallerist.policies.Facts;
import io.gallerist.policies.InForce;
import io.gallerist.policies.Judge;
import io.gallerist.policies.Policies;
import io.gallerist.policies.Reviewers;
import io.gallerist.policies.Verdict;
import io.gallerist.requests.Deciding;
import io.gallerist.requests.Request;
import io.gallerist.web.Conflict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Receives what is submitted as the policy wants it: rules decide at once, or the first stage opens. */
@ApplicationScoped
class Reception implements Deciding {
    @Inject
    Policies policies;

    @Inject
    Judge judge;

    @Inject
    Standing standing;

    @Inject
    CarryOut carryOut;

    @Inject
    Clock clock;

    @Override
    public Entering prepare(Request request, Asked<?> asked, @Nullable Person onBehalfOf) {
        UUID gallery = request.gallery == null ? null : request.gallery.id;
        InForce inForce = policies.of(gallery);
        Facts facts = judge.facts(request, asked, onBehalfOf, inForce);
        Verdict verdict = judge.judge(inForce, facts, request.kind, gallery != null);
        if (verdict.byRule()) {
            // A rule believes what is known of the requester, which may have been read a while ago.
            standing.readAgain(request.requester.id);
            facts = judge.again(facts, request, asked, onBehalfOf, inForce);
            verdict = judge.judge(inForce, facts, request.kind, gallery != null);
        }
        Prepared prepared = new Prepared(
                CanonicalJson.write(asked.change()),
                inForce,
                facts.toJson(),
                verdict,
                manager(request, onBehalfOf, verdict));
        return new Entering() {
            @Override
            public Optional<String> rejection() {
                return prepared.rejection();
            }

            @Override
            public String enter(Request submitted, Act act) {
                return Reception.this.enter(submitted, prepared, act);
            }
        };
    }

    /** None where the manager is whose request it is: then the owners decide. */
    private @Nullable Person manager(Request request, @Nullable Person onBehalfOf, Verdict verdict) {
        boolean isAsked = verdict.stages().stream()
                .flatMap(plan -> Stream.concat(plan.reviewers().stream(), plan.alternates().stream()))
                .anyMatch(reviewers -> reviewers.type() == Reviewers.Type.MANAGER);
        return isAsked
                ? standing.managerOf(request.requester.id)
                        .filter(manager -> !manager.isSameAs(request.requester))
                        .filter(manager -> onBehalfOf == null || !manager.isSameAs(onBehalfOf))
                        .orElse(null)
                : null;
    }

    private String enter(Request request, Prepared prepared, Act act) {
        if (!prepared.change().equals(request.change)) {
            throw new Conflict(
                    "It was changed while it was being submitted. Look at what it asks for now, then submit it again.",
                    request.path());
        }
        UUID gallery = request.gallery == null ? null : request.gallery.id;
        if (!policies.of(gallery).isSameAs(prepared.inForce())) {
            throw new Conflict("The policy was changed while it was being submitted. Submit it again.", request.path());
        }
        Round round = Round.begin(request, prepared, act.at());
        String because = String.join(" ", prepared.because());
        return switch (prepared.outcome()) {
            case APPROVED -> {
                request.approve(request.digest, Map.of("comment", because), Act.byPortal(clock));
                carryOut.schedule(request);
                yield "A rule of the policy approved it.";
            }
            case REJECTED -> {
                request.reject(Map.of("comment", because), Act.byPortal(clock));
                yield "A rule of the policy rejected it: " + because;
            }
            case REVIEW -> first(round, request);
        };
    }

    /** Those who decide first, in words. */
    private static String first(Round round, Request request) {
        List<StageReviewer> first = StageReviewer.of(round.id).stream()
                .filter(reviewer -> reviewer.stage.position == 1 && !reviewer.alternate)
                .toList();
        String words = first.stream().map(reviewer -> reviewer.words(request)).collect(Collectors.joining(" and "));
        boolean many = first.size() > 1 || first.stream().anyMatch(StageReviewer::isMany);
        return Character.toUpperCase(words.charAt(0))
                + words.substring(1)
                + (many ? " decide next." : " decides next.");
    }

    @Override
    public void leave(Request request, String why, Act act) {
        Round.current(request.id).ifPresent(round -> round.end(why, act.at()));
    }
}
