package io.gallerist.catalog;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithName;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How the catalogue is kept. */
@ConfigMapping(prefix = "gallerist.catalog")
public interface CatalogSettings {
    /** How long after one reading of Azure the next begins. */
    @WithDefault("PT10M")
    Duration refresh();

    /**
     * Mail addresses of people, and names of groups, that become owners of a gallery as long as it has none, by the
     * gallery's name. Changes are made on the gallery's page.
     */
    Map<String, List<String>> firstOwners();

    /** The tag whose value says, in Azure, who a virtual machine, image, disk or snapshot belongs to. */
    @WithDefault("owner")
    String ownerTag();

    /** The tenant that the directory's people belong to. */
    @WithName("tenant-id")
    @WithDefault("${gallerist.azure.tenant-id}")
    String tenantId();
}
