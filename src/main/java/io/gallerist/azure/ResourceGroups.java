package io.gallerist.azure;

import com.azure.resourcemanager.resources.fluent.ResourceGroupsClient;
import com.azure.resourcemanager.resources.fluent.models.ResourceGroupInner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** One resource group by its id. Azure makes a group at once; writing one that is there again changes nothing. */
@ApplicationScoped
public class ResourceGroups {
    /** What this SDK sends for resource groups; the tests hold it. */
    static final String API_VERSION = "2025-04-01";

    private final AzureClients azure;

    @Inject
    ResourceGroups(AzureClients azure) {
        this.azure = azure;
    }

    /** The call that {@link #create} would make, without making it. */
    public PlannedCall planned(ResourceId group, String location) {
        return new PlannedCall(
                "PUT",
                "/subscriptions/" + group.subscription() + "/resourcegroups/" + group.resourceGroup(),
                API_VERSION,
                Body.of(wanted(location)));
    }

    /** Empty if there is no such group. */
    public Optional<ResourceGroup> read(ResourceId group) {
        return azure.calls()
                .find(client(group).getWithResponseAsync(group.resourceGroup()))
                .map(answer -> of(answer.getValue()));
    }

    /** @param location the region's code */
    public ResourceGroup create(ResourceId group, String location) {
        return of(azure.calls()
                .await(client(group).createOrUpdateWithResponseAsync(group.resourceGroup(), wanted(location)))
                .getValue());
    }

    private ResourceGroupsClient client(ResourceId group) {
        return azure.resources(group.subscription()).getResourceGroups();
    }

    private static ResourceGroupInner wanted(String location) {
        return new ResourceGroupInner().withLocation(location);
    }

    static ResourceGroup of(ResourceGroupInner group) {
        return new ResourceGroup(group.name(), Region.code(group.location()));
    }
}
