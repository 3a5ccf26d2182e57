package io.gallerist.campaigns;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How access reviews are looked after, under {@code gallerist.campaigns}. */
@ConfigMapping(prefix = "gallerist.campaigns")
interface CampaignSettings {
    /** How often it is looked for galleries whose review is due. */
    @WithDefault("PT1H")
    Duration begin();

    /** How often it is looked for reviews whose deadline is near or over. */
    @WithDefault("PT1M")
    Duration watch();
}
