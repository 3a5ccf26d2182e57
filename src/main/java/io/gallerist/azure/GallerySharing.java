package io.gallerist.azure;

import com.azure.resourcemanager.compute.fluent.models.SharingUpdateInner;
import com.azure.resourcemanager.compute.models.GalleryExpandParams;
import com.azure.resourcemanager.compute.models.SharingProfileGroup;
import com.azure.resourcemanager.compute.models.SharingProfileGroupTypes;
import com.azure.resourcemanager.compute.models.SharingUpdateOperationTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Galleries shared directly with subscriptions and tenants, or with everybody as a community gallery. Azure wants the
 * gallery's permission to be Groups or Community before, and takes 10 such calls in 3 minutes.
 */
@ApplicationScoped
public class GallerySharing {
    private final AzureClients azure;

    @Inject
    GallerySharing(AzureClients azure) {
        this.azure = azure;
    }

    /** The body that shares with these too; each a GUID. */
    public static String add(List<String> subscriptions, List<String> tenants) {
        return body(SharingUpdateOperationTypes.ADD, subscriptions, tenants);
    }

    /** The body that shares with these no longer; each a GUID. */
    public static String remove(List<String> subscriptions, List<String> tenants) {
        return body(SharingUpdateOperationTypes.REMOVE, subscriptions, tenants);
    }

    /** The body that shows a community gallery to everybody. */
    public static String enableCommunity() {
        return body(SharingUpdateOperationTypes.ENABLE_COMMUNITY, List.of(), List.of());
    }

    /** The body that makes a gallery private again and forgets everybody it was shared with. */
    public static String reset() {
        return body(SharingUpdateOperationTypes.RESET, List.of(), List.of());
    }

    private static String body(
            SharingUpdateOperationTypes operation, List<String> subscriptions, List<String> tenants) {
        var groups = new ArrayList<SharingProfileGroup>();
        if (!subscriptions.isEmpty()) {
            groups.add(group(SharingProfileGroupTypes.SUBSCRIPTIONS, subscriptions));
        }
        if (!tenants.isEmpty()) {
            groups.add(group(SharingProfileGroupTypes.AADTENANTS, tenants));
        }
        return Body.of(
                new SharingUpdateInner().withOperationType(operation).withGroups(groups.isEmpty() ? null : groups));
    }

    private static SharingProfileGroup group(SharingProfileGroupTypes type, List<String> ids) {
        return new SharingProfileGroup().withType(type).withIds(ids);
    }

    /** The call that {@link #share} would make, without making it. */
    public PlannedCall planned(ResourceId gallery, String body) {
        var path = GalleryPath.of(gallery, GalleryPath.GALLERY);
        return new PlannedCall("POST", path.path() + "/share", GalleryResources.API_VERSION, body);
    }

    /**
     * Begins to change with whom the gallery is shared.
     *
     * @param body exactly what is sent
     * @throws IllegalStateException if the SDK would send anything else; nothing is sent then
     */
    public Accepted share(ResourceId gallery, String body) {
        var path = GalleryPath.of(gallery, GalleryPath.GALLERY);
        var update = Body.parse(body, SharingUpdateInner::fromJson, SharingUpdateInner::validate);
        return azure.calls()
                .await(azure.compute(path.subscription())
                        .getGallerySharingProfiles()
                        .updateWithResponseAsync(path.group(), path.gallery(), update)
                        .flatMap(answer -> FirstAnswer.of(answer, "Updating")));
    }

    /** Empty if there is no such gallery. */
    public Optional<SharingFacts> read(ResourceId gallery) {
        var path = GalleryPath.of(gallery, GalleryPath.GALLERY);
        var expand = GalleryExpandParams.SHARING_PROFILE_GROUPS;
        return azure.calls()
                .find(azure.compute(path.subscription())
                        .getGalleries()
                        .getByResourceGroupWithResponseAsync(path.group(), path.gallery(), null, expand))
                .map(answer -> SharingReading.of(answer.getValue()));
    }
}
