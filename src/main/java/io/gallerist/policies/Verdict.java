package io.gallerist.policies;

import java.util.List;

/**
 * What a policy says of one request.
 *
 * @param outcome REJECTED wins over APPROVED; REVIEW where people have to decide
 * @param byRule whether a rule lets it pass without the policy's own stages
 * @param stages what has to be passed: the policy's own, unless a rule approved, and those that rules demand
 * @param because which rules held, or could not be evaluated, in words
 */
public record Verdict(Outcome outcome, boolean byRule, List<StagePlan> stages, List<String> because) {
    public enum Outcome {
        APPROVED,
        REJECTED,
        REVIEW
    }

    public Verdict {
        stages = List.copyOf(stages);
        because = List.copyOf(because);
    }
}
