package io.gallerist.execution;

import io.gallerist.azure.AzureRefusal;

/** Carries out one kind of change. A step is short, safe to repeat after a crash, and looks before it writes. */
public interface Carrier {
    /** The name of the {@link io.gallerist.changes.ChangeKind} it carries out. */
    String kind();

    /** Whether it waits for others for as long as that takes, so that it is never given up. */
    default boolean isPatient() {
        return false;
    }

    /**
     * Takes one step outside of any transaction.
     *
     * @param writing commits the intent before a call that writes, and its answer after it
     * @throws AzureRefusal as Azure said it: passing ones are tried again, others end the request
     */
    Outcome step(Work work, Writing writing);
}
