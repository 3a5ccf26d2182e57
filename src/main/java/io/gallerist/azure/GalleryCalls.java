package io.gallerist.azure;

import com.azure.core.http.rest.Response;
import com.azure.resourcemanager.compute.fluent.ComputeManagementClient;
import io.gallerist.azure.GalleryResources.Live;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** What the SDK can be asked about one gallery, image definition or image version; it has a client for each. */
interface GalleryCalls {
    static GalleryCalls at(GalleryPath path, ComputeManagementClient compute) {
        return switch (path.type()) {
            case GalleryPath.GALLERY -> new CallsOfGallery(path, compute.getGalleries(), compute.getGalleryImages());
            case GalleryPath.DEFINITION ->
                new CallsOfDefinition(path, compute.getGalleryImages(), compute.getGalleryImageVersions());
            default -> new CallsOfVersion(path, compute.getGalleryImageVersions());
        };
    }

    /** @throws IllegalArgumentException if the SDK does not know some of it */
    String ordered(String json);

    /** @throws IllegalStateException unless the SDK would send exactly this body */
    Mono<Response<Flux<ByteBuffer>>> put(String body);

    Mono<Response<Flux<ByteBuffer>>> delete();

    Mono<Live> read();

    /** The names of what is inside. */
    Stream<String> children(Lists lists);
}
