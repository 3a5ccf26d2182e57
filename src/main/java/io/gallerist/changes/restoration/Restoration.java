package io.gallerist.changes.restoration;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.SoftDeleted;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.changes.Change;
import java.util.UUID;

/**
 * That a deleted version is there again.
 *
 * @param location the region that it was made in, which Azure wants to be told
 */
record Restoration(UUID galleryId, UUID definitionId, String target, String location) implements Change {
    static Restoration of(ImageDefinition definition, SoftDeleted version) {
        return new Restoration(
                definition.gallery.id,
                definition.id,
                definition.azureId().child("versions", version.version().name()).value(),
                version.location());
    }

    @Override
    @JsonIgnore
    public String title() {
        String definition = azureId().parent().map(ResourceId::name).orElse("");
        return "Restore version " + azureId().name() + " of " + definition;
    }

    ResourceId azureId() {
        return ResourceId.of(target);
    }
}
