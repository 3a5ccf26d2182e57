package io.gallerist.azure;

import java.util.List;

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
    String versionPath() {
        return "/subscriptions/" + subscription() + "/resourceGroups/" + group() + "/providers/" + GALLERY + "/"
                + gallery() + "/images/" + definition() + "/versions/" + version();
    }
}
