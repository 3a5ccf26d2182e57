package io.gallerist.approvals;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How closely open stages are watched, and how long somebody may stand in for somebody else. */
@ConfigMapping(prefix = "gallerist.approvals")
public interface ApprovalSettings {
    /** The pause between two looks for stages to remind of, escalate or expire. */
    @WithDefault("PT1M")
    Duration watch();

    /** Whole days. */
    @WithDefault("P90D")
    Duration longestDelegation();
}
