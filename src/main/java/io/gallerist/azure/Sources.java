package io.gallerist.azure;

import com.azure.core.http.rest.Response;
import com.azure.resourcemanager.compute.fluent.ComputeManagementClient;
import com.azure.resourcemanager.compute.fluent.models.DiskEncryptionSetInner;
import com.azure.resourcemanager.compute.fluent.models.ImageInner;
import com.azure.resourcemanager.compute.fluent.models.VirtualMachineInner;
import com.azure.resourcemanager.compute.models.InstanceViewTypes;
import com.azure.resourcemanager.storage.fluent.models.StorageAccountInner;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** What an image version can be made from. */
@ApplicationScoped
public class Sources {
    private final AzureClients azure;

    @Inject
    Sources(AzureClients azure) {
        this.azure = azure;
    }

    /** Which kind of source an id names, by its type alone. */
    static Optional<Source.Kind> kind(ResourceId id) {
        if (!id.isPlain()) {
            return Optional.empty();
        }
        return Optional.ofNullable(
                switch (id.type().toLowerCase(Locale.ROOT)) {
                    case "microsoft.compute/virtualmachines" -> Source.Kind.VIRTUAL_MACHINE;
                    case "microsoft.compute/images" -> Source.Kind.MANAGED_IMAGE;
                    case "microsoft.compute/galleries/images/versions" -> Source.Kind.IMAGE_VERSION;
                    case "microsoft.compute/disks" -> Source.Kind.DISK;
                    case "microsoft.compute/snapshots" -> Source.Kind.SNAPSHOT;
                    default -> null;
                });
    }

    /** Without power and OS state, which Azure only gives for one machine at a time. */
    public Page<Source> virtualMachines(String subscriptionId, @Nullable String next) {
        var list = azure.compute(subscriptionId).getVirtualMachines().listAsync();
        return azure.lists().page(list, next, this::of);
    }

    public Page<Source> managedImages(String subscriptionId, @Nullable String next) {
        return azure.lists().page(azure.compute(subscriptionId).getImages().listAsync(), next, this::of);
    }

    public Page<Source> disks(String subscriptionId, @Nullable String next) {
        return azure.lists().page(azure.compute(subscriptionId).getDisks().listAsync(), next, DiskSource::of);
    }

    public Page<Source> snapshots(String subscriptionId, @Nullable String next) {
        return azure.lists().page(azure.compute(subscriptionId).getSnapshots().listAsync(), next, DiskSource::of);
    }

    /** Where VHDs can be. The blobs themselves are not listed: that takes rights on the data of each account. */
    public Page<StorageAccount> storageAccounts(String subscriptionId, @Nullable String next) {
        return azure.lists()
                .page(azure.storage(subscriptionId).getStorageAccounts().listAsync(), next, Sources::account);
    }

    /** Empty if there is no such account. */
    public Optional<StorageAccount> storageAccount(ResourceId id) {
        if (!id.isA("Microsoft.Storage/storageAccounts") || !id.isPlain()) {
            return Optional.empty();
        }
        return get(azure.storage(id.subscription())
                        .getStorageAccounts()
                        .getByResourceGroupWithResponseAsync(id.resourceGroup(), id.name(), null))
                .map(Sources::account);
    }

    private static StorageAccount account(StorageAccountInner account) {
        var endpoints = account.primaryEndpoints();
        return new StorageAccount(
                ResourceId.of(account.id()),
                Region.code(account.location()),
                endpoints == null ? null : endpoints.blob());
    }

    /** Keys to encrypt image versions with, each for its own region. */
    public Page<EncryptionSet> encryptionSets(String subscriptionId, @Nullable String next) {
        return azure.lists()
                .page(azure.compute(subscriptionId).getDiskEncryptionSets().listAsync(), next, Sources::set);
    }

    /** Empty if there is no such set. */
    public Optional<EncryptionSet> encryptionSet(ResourceId id) {
        return get(azure.compute(id.subscription())
                        .getDiskEncryptionSets()
                        .getByResourceGroupWithResponseAsync(id.resourceGroup(), id.name()))
                .map(Sources::set);
    }

    private static EncryptionSet set(DiskEncryptionSetInner set) {
        return new EncryptionSet(
                ResourceId.of(set.id()),
                Region.code(set.location()),
                Facts.text(set.encryptionType(), "EncryptionAtRestWithCustomerKey"));
    }

    /** Empty if it is not there or is nothing that an image version can be made from. */
    public Optional<Source> find(ResourceId id) {
        return kind(id).flatMap(kind -> find(id, kind, azure.compute(id.subscription())));
    }

    /**
     * A source in another tenant, read with the principal of that tenant.
     *
     * @param tenant the tenant's GUID; one without a principal is a DENIED refusal
     */
    public Optional<Source> find(ResourceId id, String tenant) {
        return kind(id).flatMap(kind -> find(id, kind, azure.compute(id.subscription(), tenant)));
    }

    /** The other tenants that sources may come from: the GUIDs of the settings. */
    public Set<String> tenants() {
        return azure.sourceTenants().ids();
    }

    private Optional<Source> find(ResourceId id, Source.Kind kind, ComputeManagementClient compute) {
        var group = id.resourceGroup();
        return switch (kind) {
            case VIRTUAL_MACHINE ->
                get(compute.getVirtualMachines()
                                .getByResourceGroupWithResponseAsync(group, id.name(), InstanceViewTypes.INSTANCE_VIEW))
                        .map(this::of);
            case MANAGED_IMAGE ->
                get(compute.getImages().getByResourceGroupWithResponseAsync(group, id.name(), null))
                        .map(this::of);
            case DISK ->
                get(compute.getDisks().getByResourceGroupWithResponseAsync(group, id.name()))
                        .map(DiskSource::of);
            case SNAPSHOT ->
                get(compute.getSnapshots().getByResourceGroupWithResponseAsync(group, id.name()))
                        .map(DiskSource::of);
            case IMAGE_VERSION -> version(compute, GalleryPath.of(id, GalleryPath.VERSION));
        };
    }

    /** What the version is made of is written on its definition. */
    private Optional<Source> version(ComputeManagementClient compute, GalleryPath path) {
        return get(compute.getGalleryImageVersions()
                        .getWithResponseAsync(path.group(), path.gallery(), path.definition(), path.version(), null))
                .flatMap(version -> get(compute.getGalleryImages()
                                .getWithResponseAsync(path.group(), path.gallery(), path.definition()))
                        .map(definition -> ImageSource.of(VersionReading.of(version), Facts.of(definition))));
    }

    private Source of(VirtualMachineInner machine) {
        return VirtualMachineSource.of(machine);
    }

    private Source of(ImageInner image) {
        return ImageSource.of(image);
    }

    private <T> Optional<T> get(Mono<Response<T>> call) {
        return azure.calls().find(call).map(Response::getValue);
    }
}
