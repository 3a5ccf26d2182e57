package io.gallerist.approvals;

import io.gallerist.policies.StagePlan;
import io.gallerist.policies.Verdict;
import io.gallerist.requests.Request;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.Id;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import java.time.Instant;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.UuidGenerator;
import org.hibernate.type.SqlTypes;
import org.jspecify.annotations.Nullable;

/** One submission's way through the policy that was in force then. Of a request's rounds one counts at most. */
@Entity
public class Round extends PanacheEntityBase {
    @Id
    @GeneratedValue
    @UuidGenerator(style = UuidGenerator.Style.VERSION_7)
    public UUID id;

    @ManyToOne(fetch = FetchType.LAZY)
    public Request request;

    public int number;
    public String digest;

    /** Null for the policy that the portal comes with. */
    public @Nullable UUID policyVersionId;

    /** What the rules looked at, as JSON. */
    public String facts;

    /** What the policy said at once. */
    @Enumerated(EnumType.STRING)
    public Verdict.Outcome outcome;

    /** Whether a rule let it pass without the policy's own stages. */
    public boolean byRule;

    @JdbcTypeCode(SqlTypes.ARRAY)
    public List<String> because;

    public boolean commentToApprove;
    public Instant openedAt;

    /** When it stopped counting, and why. */
    public @Nullable Instant voidAt;

    public @Nullable String voidBecause;

    @OneToMany(mappedBy = "round")
    @OrderBy("position")
    public Set<Stage> stages = new LinkedHashSet<>();

    protected Round() {}

    /** Begins a round; its first stage is open where people have to decide. */
    static Round begin(Request request, Prepared prepared, Instant now) {
        Round round = new Round();
        round.request = request;
        round.number = (int) count("request.id", request.id) + 1;
        round.digest = request.digest;
        round.policyVersionId = prepared.inForce().version().orElse(null);
        round.facts = prepared.facts();
        round.outcome = prepared.outcome();
        round.byRule = prepared.verdict().byRule();
        round.because = prepared.because();
        round.commentToApprove = prepared.inForce().policy().commentToApprove();
        round.openedAt = now;
        round.persist();
        int position = 0;
        for (StagePlan plan : prepared.stages()) {
            Stage stage = Stage.planned(round, ++position, plan);
            plan.reviewers().forEach(one -> StageReviewer.add(stage, one, false, prepared.manager()));
            plan.alternates().forEach(one -> StageReviewer.add(stage, one, true, prepared.manager()));
            round.stages.add(stage);
        }
        round.stages.stream().findFirst().ifPresent(first -> first.open(now));
        return round;
    }

    /** Whether a rule decided on what was submitted at this moment. */
    public static boolean isDecidedAtOnce(Request request, Instant submitted) {
        return count("request = ?1 and openedAt = ?2 and outcome <> REVIEW", request, submitted) > 0;
    }

    /** All of a request's rounds with their stages and reviews, the last first. */
    static List<Round> of(UUID request) {
        return list(
                "from Round r left join fetch r.stages s left join fetch s.reviews v"
                        + " left join fetch v.reviewer left join fetch v.forPerson where r.request.id = ?1"
                        + " order by r.number desc",
                request);
    }

    /** The one that counts. */
    static Optional<Round> current(UUID request) {
        return Round.<Round>list(
                        "from Round r left join fetch r.stages s left join fetch s.reviews"
                                + " where r.request.id = ?1 and r.voidAt is null",
                        request)
                .stream()
                .findFirst();
    }

    /** It ended before its last stage, and what was said stays so: the stages that are left don't come any more. */
    void stop(Instant now) {
        stages.stream()
                .filter(stage -> stage.state == Stage.State.COMING)
                .forEach(stage -> stage.end(Stage.State.VOID, now));
    }

    /** Nothing that was said in it counts any more. */
    void end(String why, Instant now) {
        voidAt = now;
        voidBecause = why;
        for (Stage stage : stages) {
            if (stage.isOpen() || stage.state == Stage.State.COMING) {
                stage.end(Stage.State.VOID, now);
            }
            stage.reviews.stream().filter(Review::isVote).forEach(review -> review.voidAt = now);
        }
    }
}
