package io.gallerist.azure;

import com.azure.resourcemanager.compute.fluent.models.GalleryInner;
import com.azure.resourcemanager.compute.models.CommunityGalleryInfo;
import com.azure.resourcemanager.compute.models.RegionalSharingStatus;
import com.azure.resourcemanager.compute.models.SharingProfile;
import com.azure.resourcemanager.compute.models.SharingProfileGroupTypes;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A gallery's sharing profile in the portal's words. */
final class SharingReading {
    private SharingReading() {}

    static SharingFacts of(GalleryInner gallery) {
        var profile = gallery.sharingProfile();
        var status = gallery.sharingStatus();
        return new SharingFacts(
                Facts.text(profile == null ? null : profile.permissions(), "Private"),
                groups(profile, SharingProfileGroupTypes.SUBSCRIPTIONS),
                groups(profile, SharingProfileGroupTypes.AADTENANTS),
                community(profile),
                status == null ? null : Facts.text(status.aggregatedState(), "Unknown"),
                status == null || status.summary() == null
                        ? List.of()
                        : status.summary().stream().map(SharingReading::region).toList());
    }

    private static SharingFacts.Region region(RegionalSharingStatus region) {
        return new SharingFacts.Region(
                Region.code(Facts.text(region.region(), "")), Facts.text(region.state(), "Unknown"), region.details());
    }

    static @Nullable CommunityInfo community(@Nullable SharingProfile profile) {
        return profile == null || profile.communityGalleryInfo() == null ? null : of(profile.communityGalleryInfo());
    }

    private static CommunityInfo of(CommunityGalleryInfo info) {
        return new CommunityInfo(
                info.publisherUri(),
                info.publisherContact(),
                info.eula(),
                info.publicNamePrefix(),
                Boolean.TRUE.equals(info.communityGalleryEnabled()),
                Optional.ofNullable(info.publicNames()).orElseGet(List::of));
    }

    static List<String> groups(@Nullable SharingProfile profile, SharingProfileGroupTypes type) {
        return profile == null || profile.groups() == null
                ? List.of()
                : profile.groups().stream()
                        .filter(group -> type.equals(group.type()) && group.ids() != null)
                        .flatMap(group -> group.ids().stream())
                        .toList();
    }
}
