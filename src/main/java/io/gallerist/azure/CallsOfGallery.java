package io.gallerist.azure;

import com.azure.core.http.rest.Response;
import com.azure.resourcemanager.compute.fluent.GalleriesClient;
import com.azure.resourcemanager.compute.fluent.GalleryImagesClient;
import com.azure.resourcemanager.compute.fluent.models.GalleryImageInner;
import com.azure.resourcemanager.compute.fluent.models.GalleryInner;
import io.gallerist.azure.GalleryResources.Live;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

record CallsOfGallery(GalleryPath path, GalleriesClient galleries, GalleryImagesClient definitions)
        implements GalleryCalls {
    @Override
    public String ordered(String json) {
        return Body.ordered(json, GalleryInner::fromJson);
    }

    @Override
    public Mono<Response<Flux<ByteBuffer>>> put(String body) {
        var gallery = Body.parse(body, GalleryInner::fromJson, GalleryInner::validate);
        return galleries.createOrUpdateWithResponseAsync(path.group(), path.gallery(), gallery);
    }

    @Override
    public Mono<Response<Flux<ByteBuffer>>> delete() {
        return galleries.deleteWithResponseAsync(path.group(), path.gallery());
    }

    @Override
    public Mono<Live> read() {
        return galleries
                .getByResourceGroupWithResponseAsync(path.group(), path.gallery(), null, null)
                .map(answer -> Writable.of(answer.getValue()));
    }

    @Override
    public Stream<String> children(Lists lists) {
        return lists.all(definitions.listByGalleryAsync(path.group(), path.gallery())).stream()
                .map(GalleryImageInner::name);
    }
}
