package io.gallerist.access;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How galleries are shared. */
@ConfigMapping(prefix = "gallerist.access")
public interface AccessSettings {
    /** How often the directory is asked whether invited guests have accepted. */
    @WithDefault("PT5M")
    Duration watch();

    /** Whether an owner's sharing of an own gallery needs nobody else's approval; when false it is reviewed too. */
    @WithDefault("true")
    boolean ownersShareDirectly();

    /** Where an invitation leads a guest: the portal's public address. */
    @WithDefault("http://localhost:8080")
    String portalUrl();
}
