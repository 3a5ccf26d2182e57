package io.gallerist.changes.version;

import io.gallerist.azure.AzureRefusal;
import io.gallerist.azure.ResourceId;
import io.gallerist.azure.Sources;
import io.gallerist.catalog.Gallery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.jspecify.annotations.Nullable;

/** Tells in which other directory the source of an existing version lies: Azure does not say. */
@ApplicationScoped
class SourceTenants {
    @Inject
    Sources sources;

    /** Null for a source at home, and for one that none of the portal's credentials sees. */
    @Nullable
    String ofSource(@Nullable String sourceId) {
        ResourceId source = ResourceId.parse(sourceId).orElse(null);
        return source == null || Gallery.isInKnownSubscription(source)
                ? null
                : sources.tenants().stream()
                        .filter(tenant -> isSeen(source, tenant))
                        .findFirst()
                        .orElse(null);
    }

    private boolean isSeen(ResourceId source, String tenant) {
        try {
            return sources.find(source, tenant).isPresent();
        } catch (AzureRefusal refusal) {
            if (refusal.isTransient()) {
                throw refusal;
            }
            return false;
        }
    }
}
