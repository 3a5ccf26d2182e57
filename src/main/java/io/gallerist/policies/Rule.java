package io.gallerist.policies;

import org.jspecify.annotations.Nullable;

/**
 * Decides alone when its condition holds.
 *
 * @param when a condition in CEL over the {@link Facts} of a request
 * @param reason recorded with each decision, and shown
 * @param stage what {@link Effect#DEMAND} asks for; null for the other effects
 * @param on whether it counts; one that is off can be tried on past requests
 */
public record Rule(
        String name,
        String when,
        Effect effect,
        String reason,
        @Nullable StagePlan stage,
        boolean on) {
    public enum Effect {
        APPROVE,
        REJECT,
        /** Another stage, after those of the policy. */
        DEMAND
    }
}
