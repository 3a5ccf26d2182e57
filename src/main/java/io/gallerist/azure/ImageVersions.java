package io.gallerist.azure;

import com.azure.resourcemanager.compute.fluent.models.GalleryImageVersionInner;
import com.azure.resourcemanager.compute.models.GalleryImageVersionStorageProfile;
import com.azure.resourcemanager.compute.models.ReplicationStatusTypes;
import com.azure.resourcemanager.compute.models.SoftDeletedArtifactTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/**
 * Image versions one by one. Azure answers a write at once and works for minutes to hours: follow {@link Operations}
 * and {@link #read}. There is no ETag and {@code targetRegions} is full state, so serialise the writes to one version.
 */
@ApplicationScoped
public class ImageVersions {
    private final AzureClients azure;
    private final GalleryResources resources;

    @Inject
    ImageVersions(AzureClients azure) {
        this.azure = azure;
        this.resources = new GalleryResources(azure);
    }

    /** The call that {@link GalleryResources#put} would make, without making it. */
    public PlannedCall planned(ResourceId version, ImageVersionSpec spec) {
        return resources.planned(known(version), VersionBody.of(spec));
    }

    /** The version with its replication, empty if there is none. */
    public Optional<VersionFacts> read(ResourceId version) {
        var path = GalleryPath.of(version, GalleryPath.VERSION);
        return azure.calls()
                .find(azure.compute(path.subscription())
                        .getGalleryImageVersions()
                        .getWithResponseAsync(
                                path.group(),
                                path.gallery(),
                                path.definition(),
                                path.version(),
                                ReplicationStatusTypes.REPLICATION_STATUS))
                .map(answer -> VersionReading.of(answer.getValue()));
    }

    /** Begins to delete; a version that is not there has succeeded already. */
    public Accepted delete(ResourceId version) {
        return resources.delete(known(version));
    }

    /** The versions of a definition that were deleted and can still be restored. */
    public List<SoftDeleted> softDeleted(ResourceId definition) {
        var path = GalleryPath.of(definition, GalleryPath.DEFINITION);
        var images = SoftDeletedArtifactTypes.IMAGES.toString();
        return azure
                .lists()
                .all(azure.compute(path.subscription())
                        .getSoftDeletedResources()
                        .listByArtifactNameAsync(path.group(), path.gallery(), images, path.definition()))
                .stream()
                .map(found -> new SoftDeleted(
                        definition.child("versions", found.name()),
                        Region.code(Facts.text(found.location(), "")),
                        Facts.instant(found.softDeletedTime())))
                .toList();
    }

    /** The body that restores a deleted version with all that it was; {@link GalleryResources#put} sends it. The SDK insists on a storage profile. */
    public static String restoration(SoftDeleted version) {
        return Body.of(new GalleryImageVersionInner()
                .withLocation(version.location())
                .withStorageProfile(new GalleryImageVersionStorageProfile())
                .withRestore(true));
    }

    /** @throws IllegalArgumentException if it is not the id of an image version */
    private static ResourceId known(ResourceId version) {
        GalleryPath.of(version, GalleryPath.VERSION);
        return version;
    }
}
