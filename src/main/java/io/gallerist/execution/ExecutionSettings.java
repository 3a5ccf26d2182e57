package io.gallerist.execution;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How eagerly approved requests are carried out. */
@ConfigMapping(prefix = "gallerist.execution")
public interface ExecutionSettings {
    @WithDefault("PT20S")
    Duration firstLook();

    @WithDefault("PT3M")
    Duration slowestLook();

    /** How long a waiting request sleeps while another one writes to the same resource. */
    @WithDefault("PT10S")
    Duration turn();

    /**
     * How long a held request sleeps at most: a lifted freeze wakes it, but for the one that was just being looked at.
     */
    @WithDefault("PT15M")
    Duration hold();

    /** How many requests may build from one source at once; Azure refuses too many. */
    @WithDefault("1")
    int buildsPerSource();

    /** How long Azure is left alone after a 429 that names no time, and a request after a fault of the portal. */
    @WithDefault("PT1M")
    Duration pause();

    /** How long a request may be under way before the portal stops following it and calls it failed. */
    @WithDefault("P1D")
    Duration giveUp();

    /** Whether this replica carries out requests; tests tick by hand instead. */
    @WithDefault("true")
    boolean enabled();

    @WithDefault("8")
    int threads();

    /** How often the schedule is looked at for what is due. */
    @WithDefault("PT1S")
    Duration poll();

    /**
     * How often a replica shows that what it works on is not dead. After four missed ones, noticed by a look at every
     * other, another replica takes the work up: six heartbeats at most, by default less than a minute.
     */
    @WithDefault("PT8S")
    Duration heartbeat();
}
