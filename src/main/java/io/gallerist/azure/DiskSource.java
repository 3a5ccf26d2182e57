package io.gallerist.azure;

import com.azure.core.management.SystemData;
import com.azure.resourcemanager.compute.fluent.models.DiskInner;
import com.azure.resourcemanager.compute.fluent.models.SnapshotInner;
import com.azure.resourcemanager.compute.models.DiskPurchasePlan;
import com.azure.resourcemanager.compute.models.DiskSecurityProfile;
import com.azure.resourcemanager.compute.models.SupportedCapabilities;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A managed disk or a snapshot as the source of the OS disk. Azure does not say whether its OS is generalized. */
final class DiskSource {
    private static final List<String> DATA_DISK = List.of("It has no OS type: it looks like a data disk.");

    private DiskSource() {}

    static Source of(DiskInner disk) {
        return source(
                Source.Kind.DISK,
                disk.id(),
                disk.location(),
                disk.osType(),
                disk.hyperVGeneration(),
                disk.supportedCapabilities(),
                disk.diskSizeGB(),
                disk.purchasePlan(),
                disk.securityProfile(),
                disk.tags(),
                disk.systemData());
    }

    static Source of(SnapshotInner snapshot) {
        return source(
                Source.Kind.SNAPSHOT,
                snapshot.id(),
                snapshot.location(),
                snapshot.osType(),
                snapshot.hyperVGeneration(),
                snapshot.supportedCapabilities(),
                snapshot.diskSizeGB(),
                snapshot.purchasePlan(),
                snapshot.securityProfile(),
                snapshot.tags(),
                snapshot.systemData());
    }

    private static Source source(
            Source.Kind kind,
            String id,
            String location,
            @Nullable Object osType,
            @Nullable Object generation,
            @Nullable SupportedCapabilities capabilities,
            @Nullable Integer sizeGb,
            @Nullable DiskPurchasePlan plan,
            @Nullable DiskSecurityProfile security,
            @Nullable Map<String, String> tags,
            @Nullable SystemData made) {
        return new Source(
                ResourceId.of(id),
                kind,
                Region.code(location),
                Facts.text(osType),
                Facts.text(generation),
                null,
                null,
                capabilities == null ? null : Facts.text(capabilities.architecture()),
                false,
                sizeGb,
                plan == null ? null : new PurchasePlan(plan.name(), plan.publisher(), plan.product()),
                security == null ? null : Facts.text(security.securityType()),
                List.of(),
                Facts.tags(tags),
                Facts.createdBy(made),
                osType == null ? DATA_DISK : List.of());
    }
}
