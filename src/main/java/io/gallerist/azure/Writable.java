package io.gallerist.azure;

import com.azure.core.management.Resource;
import com.azure.resourcemanager.compute.fluent.models.GalleryImageInner;
import com.azure.resourcemanager.compute.fluent.models.GalleryImageVersionInner;
import com.azure.resourcemanager.compute.fluent.models.GalleryInner;
import io.gallerist.azure.GalleryResources.Live;
import org.jspecify.annotations.Nullable;

/**
 * What is there as the body that would write it. The SDK's models leave out what Azure alone sets; what Azure writes in
 * more than one way (regions by code or display name, tags in any order) is written in one.
 */
final class Writable {
    private Writable() {}

    static Live of(GalleryInner gallery) {
        return live(gallery.withIdentifier(null), gallery.provisioningState());
    }

    static Live of(GalleryImageInner definition) {
        return live(definition.withAllowUpdateImage(null), definition.provisioningState());
    }

    static Live of(GalleryImageVersionInner version) {
        if (version.publishingProfile() != null && version.publishingProfile().targetRegions() != null) {
            version.publishingProfile().targetRegions().forEach(region -> region.withName(Region.code(region.name())));
        }
        return live(version.withRestore(null), version.provisioningState());
    }

    private static Live live(Resource resource, @Nullable Object state) {
        var tags = Facts.tags(resource.tags());
        resource.withLocation(Region.code(resource.location())).withTags(Body.tags(tags));
        return new Live(ResourceId.of(resource.id()), Facts.text(state, "Unknown"), Body.of(resource), tags);
    }
}
