package io.gallerist.changes.removal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.Change;
import java.util.List;
import java.util.UUID;

/**
 * That something goes, with all that is in it.
 *
 * @param targetId the catalogue's id of the target
 * @param before the body that would write the target as it was
 * @param resources all that goes, in the order in which Azure is told: versions, definitions, the gallery
 */
record Removal(UUID galleryId, UUID targetId, String target, String before, List<Gone> resources) implements Change {
    Removal {
        resources = List.copyOf(resources);
    }

    @Override
    public boolean removes() {
        return true;
    }

    @Override
    @JsonIgnore
    public String title() {
        return "Delete " + Level.named(azureId());
    }

    ResourceId azureId() {
        return ResourceId.of(target);
    }

    List<ResourceId> ids() {
        return resources.stream().map(Gone::resource).toList();
    }
}
