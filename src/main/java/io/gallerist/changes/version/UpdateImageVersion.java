package io.gallerist.changes.version;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.gallerist.azure.ResourceId;
import io.gallerist.changes.Edit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * That an image version shall be published differently: other regions, counts, storage, life or tags. What it was made
 * of can't be changed.
 *
 * @param target resource id of the version
 * @param gib size of one replica in GiB; null where Azure did not tell
 * @param sourceTenant directory of a source outside the portal's own, which Azure asks for again on each write
 */
public record UpdateImageVersion(
        UUID galleryId,
        UUID versionId,
        String target,
        String before,
        String after,
        @Nullable Integer gib,
        @Nullable String sourceTenant)
        implements Edit {
    @Override
    @JsonIgnore
    public String title() {
        ResourceId id = ResourceId.of(target);
        return "Change image version " + id.name() + " of "
                + id.parent().map(ResourceId::name).orElseThrow();
    }

    @Override
    public UpdateImageVersion onTopOf(String before, String after) {
        return new UpdateImageVersion(galleryId, versionId, target, before, after, gib, sourceTenant);
    }

    @Override
    public Set<String> tenants() {
        return sourceTenant == null ? Set.of() : Set.of(sourceTenant);
    }

    /** The regions that are new or different afterwards. */
    List<WantedRegion> touched() {
        List<WantedRegion> known = WritableVersion.of(before).regions();
        return WritableVersion.of(after).regions().stream()
                .filter(region -> !known.contains(region))
                .toList();
    }
}
