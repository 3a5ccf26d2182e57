package io.gallerist.azure;

import com.azure.core.http.rest.Response;
import com.azure.resourcemanager.compute.fluent.GalleryImageVersionsClient;
import com.azure.resourcemanager.compute.fluent.GalleryImagesClient;
import com.azure.resourcemanager.compute.fluent.models.GalleryImageInner;
import com.azure.resourcemanager.compute.fluent.models.GalleryImageVersionInner;
import io.gallerist.azure.GalleryResources.Live;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

record CallsOfDefinition(GalleryPath path, GalleryImagesClient definitions, GalleryImageVersionsClient versions)
        implements GalleryCalls {
    @Override
    public String ordered(String json) {
        return Body.ordered(json, GalleryImageInner::fromJson);
    }

    @Override
    public Mono<Response<Flux<ByteBuffer>>> put(String body) {
        var definition = Body.parse(body, GalleryImageInner::fromJson, GalleryImageInner::validate);
        return definitions.createOrUpdateWithResponseAsync(path.group(), path.gallery(), path.definition(), definition);
    }

    @Override
    public Mono<Response<Flux<ByteBuffer>>> delete() {
        return definitions.deleteWithResponseAsync(path.group(), path.gallery(), path.definition());
    }

    @Override
    public Mono<Live> read() {
        return definitions
                .getWithResponseAsync(path.group(), path.gallery(), path.definition())
                .map(answer -> Writable.of(answer.getValue()));
    }

    @Override
    public Stream<String> children(Lists lists) {
        return lists.all(versions.listByGalleryImageAsync(path.group(), path.gallery(), path.definition())).stream()
                .map(GalleryImageVersionInner::name);
    }
}
