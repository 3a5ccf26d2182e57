package io.gallerist.azure;

import com.azure.resourcemanager.compute.fluent.GalleryImageVersionsClient;
import com.azure.resourcemanager.compute.models.ReplicationStatusTypes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/**
 * Image versions one by one. Azure answers a write at once and works for minutes to hours: follow {@link Operations}
 * and {@link #read}. There is no ETag and {@code targetRegions} is full state, so serialise the writes to one version.
 */
@ApplicationScoped
public class ImageVersions {
    /** What this SDK sends for galleries; the tests hold it. */
    static final String API_VERSION = "2024-03-03";

    private final AzureClients azure;

    @Inject
    ImageVersions(AzureClients azure) {
        this.azure = azure;
    }

    /** The call that {@link #create} would make, without making it. */
    public PlannedCall planned(ResourceId version, ImageVersionSpec spec) {
        return new PlannedCall("PUT", path(version).versionPath(), API_VERSION, VersionBody.of(spec));
    }

    /**
     * Creates the version or replaces its writable properties.
     *
     * @param body exactly what is sent
     * @throws IllegalStateException if the SDK would send anything else; nothing is sent then
     */
    public Accepted create(ResourceId version, String body) {
        var path = path(version);
        var parsed = VersionBody.parse(body);
        return azure.calls()
                .await(client(path)
                        .createOrUpdateWithResponseAsync(
                                path.group(), path.gallery(), path.definition(), path.version(), parsed)
                        .flatMap(answer -> FirstAnswer.of(answer, "Creating")));
    }

    /** The version with its replication, empty if there is none. */
    public Optional<VersionFacts> read(ResourceId version) {
        var path = path(version);
        return azure.calls()
                .find(client(path)
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
        var path = path(version);
        return azure.calls()
                .await(client(path)
                        .deleteWithResponseAsync(path.group(), path.gallery(), path.definition(), path.version())
                        .flatMap(answer -> FirstAnswer.of(answer, "Deleting")));
    }

    private GalleryImageVersionsClient client(GalleryPath path) {
        return azure.compute(path.subscription()).getGalleryImageVersions();
    }

    private static GalleryPath path(ResourceId version) {
        return GalleryPath.of(version, GalleryPath.VERSION);
    }
}
