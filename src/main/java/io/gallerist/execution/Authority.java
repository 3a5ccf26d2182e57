package io.gallerist.execution;

import java.util.Optional;
import java.util.UUID;

/** Whether the approval of a request still stands; asked until its first write, outside of any transaction. */
public interface Authority {
    /**
     * Why it does not, in a sentence; empty when it does.
     *
     * @throws io.gallerist.azure.AzureRefusal when the directory can't be asked
     */
    Optional<String> lapsed(UUID requestId);
}
