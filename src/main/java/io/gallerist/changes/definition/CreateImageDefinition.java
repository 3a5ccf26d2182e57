package io.gallerist.changes.definition;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.gallerist.azure.PurchasePlan;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.Change;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an image definition shall exist.
 *
 * @param target resource id of the definition
 * @param location the region's code
 */
public record CreateImageDefinition(
        UUID galleryId,
        String target,
        String location,
        String osType,
        String osState,
        String generation,
        String architecture,
        String publisher,
        String offer,
        String sku,
        @Nullable PurchasePlan plan,
        @Nullable String eula,
        @Nullable String privacyStatementUri,
        Changeable changeable)
        implements Change {

    @JsonIgnore
    public ResourceId azureId() {
        return ResourceId.of(target);
    }

    @Override
    @JsonIgnore
    public String title() {
        return "Image definition " + azureId().name() + " in "
                + azureId().parent().map(ResourceId::name).orElseThrow();
    }
}
