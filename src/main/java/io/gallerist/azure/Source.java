package io.gallerist.azure;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that an image version can be made from, with what Azure will compare against the image definition.
 *
 * @param location the region's code
 * @param osType Windows or Linux
 * @param generation V1 or V2
 * @param osState Generalized or Specialized; null when Azure did not say
 * @param powerState for example {@code running}, {@code deallocated}; virtual machines found by id only
 * @param architecture x64 or Arm64
 * @param sizeGib OS disk and data disks together; null when Azure did not say the size of each
 * @param plan of the marketplace image that it was made from
 * @param securityType for example TrustedLaunch, ConfidentialVM; null for Standard and when Azure did not say
 * @param createdBy who made it, by Azure's own word: an account's name or an application's id; null when Azure did not say
 * @param warnings sentences for the person who picks this source; what is listed here, Azure will refuse or regret
 */
public record Source(
        ResourceId id,
        Kind kind,
        String location,
        @Nullable String osType,
        @Nullable String generation,
        @Nullable String osState,
        @Nullable String powerState,
        @Nullable String architecture,
        boolean ephemeralOsDisk,
        @Nullable Integer sizeGib,
        @Nullable PurchasePlan plan,
        @Nullable String securityType,
        List<Disk> dataDisks,
        Map<String, String> tags,
        @Nullable String createdBy,
        List<String> warnings) {
    /**
     * A data disk that the source brings along.
     *
     * @param gib null when Azure did not say
     * @param storageType for example Premium_LRS; null when Azure did not say
     */
    public record Disk(
            int lun, @Nullable Integer gib, @Nullable String storageType) {}

    public Source {
        dataDisks = List.copyOf(dataDisks);
        tags = Map.copyOf(tags);
        warnings = List.copyOf(warnings);
    }

    /** Azure's resource types that the service accepts as a source. */
    public enum Kind {
        VIRTUAL_MACHINE,
        MANAGED_IMAGE,
        IMAGE_VERSION,
        DISK,
        SNAPSHOT
    }
}
