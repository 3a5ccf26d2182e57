package io.gallerist.approvals;

import io.gallerist.policies.Reviewers;
import io.gallerist.policies.StagePlan;
import io.gallerist.policies.Verdict;
import io.gallerist.requests.Request;
import io.quarkus.qute.TemplateData;
import java.util.List;
import java.util.stream.Collectors;

/** What the policy would make of a request if it were submitted now. */
@TemplateData
public record Upcoming(Verdict verdict, List<Step> stages) {
    /** One stage that it would have to pass. */
    @TemplateData
    public record Step(String name, String who, int approvals) {}

    static Upcoming of(Verdict verdict, Request request) {
        return new Upcoming(
                verdict,
                verdict.stages().stream().map(plan -> step(plan, request)).toList());
    }

    public List<String> because() {
        return verdict.because();
    }

    public boolean isApproved() {
        return verdict.outcome() == Verdict.Outcome.APPROVED;
    }

    public boolean isRejected() {
        return verdict.outcome() == Verdict.Outcome.REJECTED;
    }

    private static Step step(StagePlan plan, Request request) {
        return new Step(
                plan.name(),
                plan.reviewers().stream().map(one -> words(one, request)).collect(Collectors.joining(" or ")),
                plan.approvals());
    }

    /** Who the manager is the directory is asked at the submission only. */
    private static String words(Reviewers one, Request request) {
        if (one.type() == Reviewers.Type.MANAGER) {
            return "your manager by the directory";
        }
        StageReviewer reviewer = new StageReviewer();
        reviewer.type = one.type();
        reviewer.personId = one.id();
        reviewer.name = one.name();
        return reviewer.words(request);
    }
}
