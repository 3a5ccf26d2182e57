package io.gallerist.azure;

import java.util.List;

/**
 * How far a version's replication is.
 *
 * @param aggregated Unknown, InProgress, Completed or Failed
 */
public record Replication(String aggregated, List<RegionProgress> regions) {
    public Replication {
        regions = List.copyOf(regions);
    }
}
