package io.gallerist.approvals;

import io.gallerist.people.Person;
import io.gallerist.policies.Policies;
import io.gallerist.policies.StagePlan;
import io.gallerist.policies.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was found out about a request before the transaction that submits it.
 *
 * @param change that was looked at, as canonical JSON
 * @param facts that the rules saw, as JSON
 * @param manager the requester's, where a stage asks for one and the directory knows one
 */
record Prepared(
        String change,
        Policies.InForce policy,
        String facts,
        Verdict verdict,
        @Nullable Person manager,
        boolean hasGallery) {

    Verdict.Outcome outcome() {
        return verdict.outcome();
    }

    List<String> because() {
        return verdict.because();
    }

    /** People decide even where a policy names no stage for it: forgetting one approves nothing. */
    List<StagePlan> stages() {
        if (verdict.outcome() != Verdict.Outcome.REVIEW) {
            return List.of();
        }
        return verdict.stages().isEmpty() ? List.of(StagePlan.standard(hasGallery)) : verdict.stages();
    }
}
