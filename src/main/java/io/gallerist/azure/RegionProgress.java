package io.gallerist.azure;

import org.jspecify.annotations.Nullable;

/**
 * Replication to one region.
 *
 * @param region the region's code
 * @param state Unknown, Replicating, Completed or Failed
 * @param progress per cent, 0 to 100
 * @param details Azure's words when it failed
 */
public record RegionProgress(
        String region, String state, int progress, @Nullable String details) {}
