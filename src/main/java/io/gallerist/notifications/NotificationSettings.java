package io.gallerist.notifications;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Whom the portal may tell what happened, and how patiently it tries. */
@ConfigMapping(prefix = "gallerist.notifications")
interface NotificationSettings {
    /** The sender of mails; without it none is sent. */
    Optional<String> from();

    /** Hosts that channels may lead to: {@code host}, {@code *.suffix} or {@code host:port}; without any there are none. */
    Optional<List<String>> allowedHosts();

    /** What the secrets of webhooks are derived from, at least 32 characters; without it there are no webhooks. */
    Optional<String> signingKey();

    /** The longest that one call to a channel may take. */
    @WithDefault("PT10S")
    Duration timeout();

    /** The longest that handing over one mail may take. */
    @WithDefault("PT30S")
    Duration mailTimeout();

    /** How many deliveries may wait for other hosts at once; the others leave the threads to what is carried out. */
    @WithDefault("3")
    int atOnce();

    /** The pause after a first failure; it doubles with each further one. */
    @WithDefault("PT1M")
    Duration firstRetry();

    @WithDefault("PT6H")
    Duration slowestRetry();

    /** How long a message is tried before it is given up. */
    @WithDefault("P3D")
    Duration giveUp();

    /** How long a message that was delivered or given up is kept. */
    @WithDefault("P90D")
    Duration kept();

    /** How often the portal looks whose digest is due. */
    @WithDefault("PT5M")
    Duration digestLook();
}
