package io.gallerist.approvals;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How long somebody may stand in for somebody else. */
@ConfigMapping(prefix = "gallerist.approvals")
public interface DelegationSettings {
    /** Whole days. */
    @WithDefault("P90D")
    Duration longestDelegation();
}
