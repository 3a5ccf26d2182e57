package io.gallerist.approvals;

import io.gallerist.people.Person;
import io.gallerist.policies.InForce;
import io.gallerist.policies.StagePlan;
import io.gallerist.policies.Verdict;
import java.util.List;
import java.util.Optional;
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
        InForce inForce,
        String facts,
        Verdict verdict,
        @Nullable Person manager) {

    Verdict.Outcome outcome() {
        return verdict.outcome();
    }

    List<String> because() {
        return verdict.because();
    }

    /** Why a rule rejects it, where one does. */
    Optional<String> rejection() {
        return outcome() == Verdict.Outcome.REJECTED ? Optional.of(String.join(" ", because())) : Optional.empty();
    }

    List<StagePlan> stages() {
        return verdict.stages();
    }
}
