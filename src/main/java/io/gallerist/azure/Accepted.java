package io.gallerist.azure;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Azure's first answer to a write: the work has begun, not ended.
 *
 * @param operationUrl where {@link Operations} can follow it; opaque, up to 4 KB; null when there is nothing to follow
 * @param provisioningState Azure's word in the first answer: Creating, Updating, Deleting, Succeeded
 * @param retryAfter how long Azure asks to wait before the first look
 */
public record Accepted(
        @Nullable String operationUrl,
        String provisioningState,
        @Nullable Duration retryAfter) {}
