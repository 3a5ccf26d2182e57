package io.gallerist.azure;

import org.jspecify.annotations.Nullable;

/**
 * What guards a version against deletion; what is null is not sent, and was not answered.
 *
 * @param allowDeletionOfReplicatedLocations whether regions can be taken off the target regions
 * @param blockDeletionBeforeEndOfLife whether Azure refuses to delete the version before its end of life
 */
public record Safety(
        @Nullable Boolean allowDeletionOfReplicatedLocations,
        @Nullable Boolean blockDeletionBeforeEndOfLife) {
    public static final Safety UNSAID = new Safety(null, null);
}
