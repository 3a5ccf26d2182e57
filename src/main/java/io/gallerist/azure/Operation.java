package io.gallerist.azure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A long-running operation as it is now.
 *
 * @param status InProgress, Succeeded, Failed, Canceled, or another word of Azure's for "not yet"
 * @param code Azure's error code when it failed
 * @param message Azure's words when it failed
 */
public record Operation(
        String status,
        @Nullable String code,
        @Nullable String message,
        @Nullable Duration retryAfter) {
    /** Whether Azure will not change its mind any more. */
    public boolean isOver() {
        return hasSucceeded() || status.equalsIgnoreCase("Failed") || status.equalsIgnoreCase("Canceled");
    }

    public boolean hasSucceeded() {
        return status.equalsIgnoreCase("Succeeded");
    }
}
