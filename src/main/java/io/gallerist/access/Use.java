package io.gallerist.access;

import io.gallerist.azure.ResourceId;
import io.gallerist.catalog.ImageDefinition;
import io.gallerist.catalog.ImageVersion;
import org.jspecify.annotations.Nullable;

/**
 * A machine that somebody wants to make of what was shared.
 *
 * @param imageId of a version; of the definition for whatever is latest
 * @param region where the machine is to be; the image has to be there
 * @param tenant where the image is
 * @param isAcross whether the machine is to be in another tenant
 */
record Use(
        ResourceId imageId,
        ResourceId definitionId,
        String osType,
        String osState,
        String architecture,
        String region,
        String tenant,
        boolean isAcross) {
    static Use of(
            ImageDefinition definition,
            @Nullable ImageVersion version,
            String region,
            String tenant,
            boolean isAcross) {
        return new Use(
                ResourceId.of(version == null ? definition.resourceId : version.resourceId),
                ResourceId.of(definition.resourceId),
                definition.osType,
                definition.osState,
                definition.architecture,
                region,
                tenant,
                isAcross);
    }

    boolean isSpecialized() {
        return "Specialized".equals(osState);
    }

    boolean isWindows() {
        return "Windows".equals(osType);
    }

    String size() {
        return "Arm64".equals(architecture) ? "Standard_D2ps_v5" : "Standard_D2s_v5";
    }

    String gallery() {
        return definitionId.parent().orElseThrow().name();
    }

    String group() {
        return definitionId.resourceGroup();
    }

    String subscription() {
        return definitionId.subscription();
    }
}
