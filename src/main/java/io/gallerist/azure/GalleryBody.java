package io.gallerist.azure;

import com.azure.resourcemanager.compute.fluent.models.GalleryInner;
import com.azure.resourcemanager.compute.models.CommunityGalleryInfo;
import com.azure.resourcemanager.compute.models.GallerySharingPermissionTypes;
import com.azure.resourcemanager.compute.models.SharingProfile;
import com.azure.resourcemanager.compute.models.SoftDeletePolicy;
import org.jspecify.annotations.Nullable;

/** The body of a gallery's PUT. */
final class GalleryBody {
    private GalleryBody() {}

    static String of(GallerySpec spec) {
        var softDelete = spec.softDelete();
        return Body.of(new GalleryInner()
                .withLocation(spec.location())
                .withTags(Body.tags(spec.tags()))
                .withDescription(spec.description())
                .withSharingProfile(sharing(spec))
                .withSoftDeletePolicy(
                        softDelete == null ? null : new SoftDeletePolicy().withIsSoftDeleteEnabled(softDelete)));
    }

    private static @Nullable SharingProfile sharing(GallerySpec spec) {
        if (spec.sharing() == null && spec.community() == null) {
            return null;
        }
        var profile = new SharingProfile().withCommunityGalleryInfo(community(spec.community()));
        return spec.sharing() == null
                ? profile
                : profile.withPermissions(GallerySharingPermissionTypes.fromString(spec.sharing()));
    }

    private static @Nullable CommunityGalleryInfo community(@Nullable CommunityInfo info) {
        return info == null
                ? null
                : new CommunityGalleryInfo()
                        .withPublisherUri(info.publisherUri())
                        .withPublisherContact(info.publisherContact())
                        .withEula(info.eula())
                        .withPublicNamePrefix(info.publicNamePrefix());
    }
}
