package io.gallerist.azure;

import com.azure.resourcemanager.compute.models.GalleryExpandParams;
import com.azure.resourcemanager.resources.fluent.models.LocationInner;
import com.azure.resourcemanager.resources.fluent.models.ResourceGroupInner;
import com.azure.resourcemanager.resources.fluent.models.SubscriptionInner;
import com.azure.resourcemanager.resources.models.RegionType;
import com.azure.resourcemanager.resources.models.SubscriptionState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/**
 * What there is, as far as the portal's principal can read it. A list of something inside what is not there is a
 * NOT_FOUND refusal.
 */
@ApplicationScoped
public class Estate {
    private static final Set<String> GONE =
            Set.of("ResourceNotFound", "ParentResourceNotFound", "ResourceGroupNotFound");

    private final AzureClients azure;

    @Inject
    Estate(AzureClients azure) {
        this.azure = azure;
    }

    /** Those of the settings, or all. */
    public List<Subscription> subscriptions() {
        return azure.lists().all(azure.subscriptions().getSubscriptions().listAsync()).stream()
                .filter(subscription -> subscription.state() != SubscriptionState.DELETED)
                .filter(this::isWanted)
                .map(found -> new Subscription(
                        found.subscriptionId(), Facts.text(found.displayName(), found.subscriptionId())))
                .toList();
    }

    private boolean isWanted(SubscriptionInner subscription) {
        return azure.settings()
                .subscriptions()
                .map(wanted ->
                        wanted.stream().anyMatch(id -> id.strip().equalsIgnoreCase(subscription.subscriptionId())))
                .orElse(true);
    }

    /** The regions with data centres; geographies such as "United States" are left out. */
    public List<Region> regions(String subscriptionId) {
        return azure.lists().all(azure.subscriptions().getSubscriptions().listLocationsAsync(subscriptionId)).stream()
                .filter(Estate::isPhysical)
                .map(location -> new Region(
                        location.name(),
                        Facts.text(location.displayName(), Region.display(location.name())),
                        location.availabilityZoneMappings() != null
                                && !location.availabilityZoneMappings().isEmpty()))
                .toList();
    }

    private static boolean isPhysical(LocationInner location) {
        return location.metadata() == null
                || !RegionType.LOGICAL.equals(location.metadata().regionType());
    }

    /** The names of the resource groups as their makers spelled them; lists of other resources print capitals. */
    public List<String> resourceGroups(String subscriptionId) {
        return azure
                .lists()
                .all(azure.resources(subscriptionId).getResourceGroups().listAsync())
                .stream()
                .map(ResourceGroupInner::name)
                .toList();
    }

    /** The resource groups with their regions. */
    public Page<ResourceGroup> resourceGroups(String subscriptionId, @Nullable String next) {
        var list = azure.resources(subscriptionId).getResourceGroups().listAsync();
        return azure.lists().page(list, next, ResourceGroups::of);
    }

    public Page<GalleryFacts> galleries(String subscriptionId, @Nullable String next) {
        return azure.lists().page(azure.compute(subscriptionId).getGalleries().listAsync(), next, Facts::of);
    }

    /** With whom it is shared, which lists leave out; empty if there is no such gallery. */
    public Optional<GalleryFacts> gallery(ResourceId gallery) {
        var path = GalleryPath.of(gallery, GalleryPath.GALLERY);
        var expand = GalleryExpandParams.SHARING_PROFILE_GROUPS;
        return azure.calls()
                .find(azure.compute(path.subscription())
                        .getGalleries()
                        .getByResourceGroupWithResponseAsync(path.group(), path.gallery(), null, expand))
                .map(answer -> Facts.of(answer.getValue()));
    }

    /** Empty if there is no such definition. */
    public Optional<DefinitionFacts> definition(ResourceId definition) {
        var path = GalleryPath.of(definition, GalleryPath.DEFINITION);
        return azure.calls()
                .find(azure.compute(path.subscription())
                        .getGalleryImages()
                        .getWithResponseAsync(path.group(), path.gallery(), path.definition()))
                .map(answer -> Facts.of(answer.getValue()));
    }

    /**
     * Whether Azure says of this very gallery or definition, or of what it is in, that it is not there. Any other answer,
     * another 404 too, tells of the portal's own sight.
     */
    public boolean isGone(ResourceId resource) {
        try {
            azure.calls().maybe(answer(GalleryPath.of(resource)));
            return false;
        } catch (AzureRefusal refusal) {
            if (refusal.kind() == AzureRefusal.Kind.NOT_FOUND && GONE.contains(refusal.code())) {
                return true;
            }
            throw refusal;
        }
    }

    private Mono<?> answer(GalleryPath path) {
        var client = azure.compute(path.subscription());
        return path.type().equals(GalleryPath.DEFINITION)
                ? client.getGalleryImages().getWithResponseAsync(path.group(), path.gallery(), path.definition())
                : client.getGalleries().getByResourceGroupWithResponseAsync(path.group(), path.gallery(), null, null);
    }

    public Page<DefinitionFacts> definitions(ResourceId gallery, @Nullable String next) {
        var path = GalleryPath.of(gallery, GalleryPath.GALLERY);
        var client = azure.compute(path.subscription()).getGalleryImages();
        return azure.lists().page(client.listByGalleryAsync(path.group(), path.gallery()), next, Facts::of);
    }

    /** Without replication, which Azure only gives for one version at a time. */
    public Page<VersionFacts> versions(ResourceId definition, @Nullable String next) {
        var path = GalleryPath.of(definition, GalleryPath.DEFINITION);
        var client = azure.compute(path.subscription()).getGalleryImageVersions();
        var list = client.listByGalleryImageAsync(path.group(), path.gallery(), path.definition());
        return azure.lists().page(list, next, VersionReading::of);
    }
}
