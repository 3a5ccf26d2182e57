package io.gallerist.azure;

import java.util.List;
import java.util.stream.Stream;

/** Where a gallery, an image definition or an image version is, as the SDK wants to be told. */
record GalleryPath(List<String> segments) {
    static final String GALLERY = "Microsoft.Compute/galleries";
    static final String DEFINITION = GALLERY + "/images";
    static final String VERSION = DEFINITION + "/versions";

    /** @throws IllegalArgumentException if the id is of another type */
    static GalleryPath of(ResourceId id, String type) {
        if (!id.isA(type) || !id.isPlain()) {
            throw new IllegalArgumentException("Not the id of a " + type + ": " + id);
        }
        return new GalleryPath(List.of(id.value().substring(1).split("/")));
    }

    /** @throws IllegalArgumentException if the id is none of a gallery, an image definition or an image version */
    static GalleryPath of(ResourceId id) {
        var type = Stream.of(GALLERY, DEFINITION, VERSION).filter(id::isA).findFirst();
        return of(id, type.orElse(VERSION));
    }

    /** In Azure's own spelling, whatever the id's. */
    String type() {
        return segments.size() <= 8 ? GALLERY : segments.size() <= 10 ? DEFINITION : VERSION;
    }

    String subscription() {
        return segments.get(1);
    }

    String group() {
        return segments.get(3);
    }

    String gallery() {
        return segments.get(7);
    }

    String definition() {
        return segments.get(9);
    }

    String version() {
        return segments.get(11);
    }

    /** In Azure's own spelling, whatever the id's. */
    String path() {
        var path = new StringBuilder("/subscriptions/" + subscription() + "/resourceGroups/" + group() + "/providers/"
                + GALLERY + "/" + gallery());
        if (segments.size() > 8) {
            path.append("/images/").append(definition());
        }
        if (segments.size() > 10) {
            path.append("/versions/").append(version());
        }
        return path.toString();
    }
}
