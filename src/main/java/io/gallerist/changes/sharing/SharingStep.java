package io.gallerist.changes.sharing;

import io.gallerist.azure.GallerySharing;

/** One call to Azure: the four things that it can do to a gallery's sharing. */
record SharingStep(Verb verb, Ids ids) {
    enum Verb {
        REMOVE,
        ADD,
        OPEN,
        RESET
    }

    String body() {
        return switch (verb) {
            case REMOVE -> GallerySharing.remove(ids.subscriptions(), ids.tenants());
            case ADD -> GallerySharing.add(ids.subscriptions(), ids.tenants());
            case OPEN -> GallerySharing.enableCommunity();
            case RESET -> GallerySharing.reset();
        };
    }

    boolean isDone(Sharing now) {
        return switch (verb) {
            case REMOVE -> !now.with().haveAny(ids);
            case ADD -> now.with().haveAll(ids);
            case OPEN -> now.open();
            case RESET -> now.permission().equals(Sharing.PRIVATE);
        };
    }

    Sharing on(Sharing now) {
        return switch (verb) {
            case REMOVE -> new Sharing(now.permission(), now.with().without(ids), now.open());
            case ADD -> new Sharing(now.permission(), now.with().with(ids), now.open());
            case OPEN -> new Sharing(now.permission(), now.with(), true);
            case RESET -> Sharing.NONE;
        };
    }
}
