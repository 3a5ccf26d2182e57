package io.gallerist.people;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/** How the portal keeps up with the directory, under {@code gallerist.people}. */
@ConfigMapping(prefix = "gallerist.people")
public interface PeopleSettings {
    /** The tenant that the directory's people belong to; nobody of another one is looked up in it. */
    @WithDefault("${gallerist.catalog.tenant-id:${gallerist.azure.tenant-id}}")
    String tenantId();

    /** How long what was read of somebody's groups counts before that person's next page reads it again. */
    @WithDefault("PT5M")
    Duration groupsFresh();

    /** How long it counts while the directory can't be asked; then that person is in no group. */
    @WithDefault("PT1H")
    Duration groupsKept();
}
