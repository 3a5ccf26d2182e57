package io.gallerist.changes.restoration;

import io.gallerist.azure.SoftDeleted;
import io.gallerist.catalog.ImageDefinition;
import io.quarkus.qute.TemplateData;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A definition's deleted versions, as their page shows them.
 *
 * @param refusal why Azure could not be asked; empty where it was
 */
@TemplateData
record DeletedView(ImageDefinition definition, List<Row> rows, String refusal) {
    /** @param until when it is gone for good; null where Azure does not say when it was deleted */
    @TemplateData
    record Row(
            String number,
            String region,
            @Nullable Instant deleted,
            @Nullable Instant until) {
        static Row of(SoftDeleted version, Map<String, String> regions) {
            return new Row(
                    version.version().name(),
                    regions.getOrDefault(version.location(), version.location()),
                    version.deletedAt(),
                    version.deletedAt() == null ? null : version.deletedAt().plus(SoftDeleted.RETENTION));
        }
    }

    public String action() {
        return definition.path() + "/deleted";
    }
}
