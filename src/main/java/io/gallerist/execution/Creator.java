package io.gallerist.execution;

import io.gallerist.azure.AzureRefusal;
import java.util.Optional;

/**
 * A carrier of something that was not there before: what Azure has begun can be deleted again. All other changes are
 * followed to their end, since half of a change has no state to go back to that somebody approved.
 */
public interface Creator extends Carrier {
    /**
     * What stands at the target.
     *
     * @param ours whether this request made it: its tag and what was approved
     * @param provisioningState Azure's word
     */
    record Made(boolean ours, String provisioningState) {}

    /**
     * Looks at the target, outside of any transaction.
     *
     * @throws AzureRefusal as Azure said it
     */
    Optional<Made> made(Work work);

    /** What stays although the request made it, as a sentence; mostly empty. */
    default String stays(Work work) {
        return "";
    }
}
