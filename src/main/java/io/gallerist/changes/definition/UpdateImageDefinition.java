package io.gallerist.changes.definition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.Edit;
import java.util.UUID;

/**
 * That an image definition shall be otherwise.
 *
 * @param target resource id of the definition
 */
public record UpdateImageDefinition(UUID galleryId, UUID definitionId, String target, String before, String after)
        implements Edit {
    @JsonIgnore
    public ResourceId azureId() {
        return ResourceId.of(target);
    }

    @Override
    @JsonIgnore
    public String title() {
        return "Change image definition " + azureId().name();
    }

    @Override
    public UpdateImageDefinition onTopOf(String before, String after) {
        return new UpdateImageDefinition(galleryId, definitionId, target, before, after);
    }
}
