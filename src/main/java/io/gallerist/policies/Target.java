package io.gallerist.policies;

import io.gallerist.azure.ResourceId;
import java.util.Optional;

/** The Azure resource that a change writes, with what it lies in. */
record Target(ResourceId id) {
    static Target of(String id) {
        return new Target(ResourceId.of(id));
    }

    Optional<ResourceId> gallery() {
        return around("Microsoft.Compute/galleries");
    }

    Optional<ResourceId> definition() {
        return around("Microsoft.Compute/galleries/images");
    }

    Optional<ResourceId> version() {
        return around("Microsoft.Compute/galleries/images/versions");
    }

    private Optional<ResourceId> around(String type) {
        for (Optional<ResourceId> at = Optional.of(id);
                at.isPresent();
                at = at.get().parent()) {
            if (at.get().isA(type)) {
                return at;
            }
        }
        return Optional.empty();
    }
}
