package io.gallerist.emulator.compute;

import io.gallerist.emulator.arm.ResourceId;
import io.gallerist.emulator.http.AzureError;
import java.util.Optional;

/** What is going to go wrong after a request was accepted. */
public interface Misfortunes {
    /** The long-running operation on this resource ends so. */
    Optional<AzureError> operation(ResourceId id);

    /** Replication of this version into a region (by code) ends so. */
    Optional<String> replication(ResourceId id, String region);
}
