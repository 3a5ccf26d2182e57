package io.gallerist.azure;

import com.azure.core.http.rest.Response;
import com.azure.resourcemanager.compute.fluent.GalleryImageVersionsClient;
import com.azure.resourcemanager.compute.fluent.models.GalleryImageVersionInner;
import io.gallerist.azure.GalleryResources.Live;
import java.nio.ByteBuffer;
import java.util.stream.Stream;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

record CallsOfVersion(GalleryPath path, GalleryImageVersionsClient versions) implements GalleryCalls {
    @Override
    public String ordered(String json) {
        return Body.ordered(json, GalleryImageVersionInner::fromJson);
    }

    @Override
    public Mono<Response<Flux<ByteBuffer>>> put(String body) {
        var version = Body.parse(body, GalleryImageVersionInner::fromJson, GalleryImageVersionInner::validate);
        return versions.createOrUpdateWithResponseAsync(
                path.group(), path.gallery(), path.definition(), path.version(), version);
    }

    @Override
    public Mono<Response<Flux<ByteBuffer>>> delete() {
        return versions.deleteWithResponseAsync(path.group(), path.gallery(), path.definition(), path.version());
    }

    @Override
    public Mono<Live> read() {
        return versions.getWithResponseAsync(path.group(), path.gallery(), path.definition(), path.version(), null)
                .map(answer -> Writable.of(answer.getValue()));
    }

    @Override
    public Stream<String> children(Lists lists) {
        return Stream.empty();
    }
}
