package io.gallerist.azure;

import com.azure.resourcemanager.compute.fluent.models.VirtualMachineInner;
import com.azure.resourcemanager.compute.fluent.models.VirtualMachineInstanceViewInner;
import com.azure.resourcemanager.compute.models.DiffDiskOptions;
import com.azure.resourcemanager.compute.models.OSDisk;
import com.azure.resourcemanager.compute.models.Plan;
import com.azure.resourcemanager.compute.models.StorageProfile;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A virtual machine as a source. */
final class VirtualMachineSource {
    private static final String POWER = "PowerState/";

    private VirtualMachineSource() {}

    static Source of(VirtualMachineInner machine) {
        var storage = Optional.ofNullable(machine.storageProfile()).orElseGet(StorageProfile::new);
        var osDisk = Optional.ofNullable(storage.osDisk()).orElseGet(OSDisk::new);
        var view = machine.instanceView();
        var power = states(view).filter(code -> code.startsWith(POWER)).findFirst();
        boolean ephemeral = isEphemeral(osDisk);
        return new Source(
                ResourceId.of(machine.id()),
                Source.Kind.VIRTUAL_MACHINE,
                Region.code(machine.location()),
                Facts.text(osDisk.osType()),
                view == null ? null : Facts.text(view.hyperVGeneration()),
                osState(view),
                power.map(code -> code.substring(POWER.length())).orElse(null),
                null,
                ephemeral,
                ImageSource.size(
                        osDisk.diskSizeGB(),
                        Optional.ofNullable(storage.dataDisks()).orElseGet(List::of).stream()
                                .map(com.azure.resourcemanager.compute.models.DataDisk::diskSizeGB)),
                plan(machine.plan()),
                machine.securityProfile() == null
                        ? null
                        : Facts.text(machine.securityProfile().securityType()),
                disks(storage),
                Facts.tags(machine.tags()),
                Facts.createdBy(machine.systemData()),
                List.of());
    }

    private static List<Source.Disk> disks(StorageProfile storage) {
        return Optional.ofNullable(storage.dataDisks()).orElseGet(List::of).stream()
                .map(disk -> new Source.Disk(disk.lun(), disk.diskSizeGB(), storageType(disk)))
                .toList();
    }

    private static @Nullable String storageType(com.azure.resourcemanager.compute.models.DataDisk disk) {
        return disk.managedDisk() == null ? null : Facts.text(disk.managedDisk().storageAccountType());
    }

    private static @Nullable PurchasePlan plan(@Nullable Plan plan) {
        return plan == null
                ? null
                : new PurchasePlan(
                        Facts.text(plan.name(), ""), Facts.text(plan.publisher(), ""), Facts.text(plan.product(), ""));
    }

    private static Stream<String> states(@Nullable VirtualMachineInstanceViewInner view) {
        return view == null || view.statuses() == null
                ? Stream.empty()
                : view.statuses().stream().map(status -> Facts.text(status.code(), ""));
    }

    /** Azure says {@code OSState/generalized} and has no word for the opposite. */
    private static @Nullable String osState(@Nullable VirtualMachineInstanceViewInner view) {
        if (view == null || view.statuses() == null) {
            return null;
        }
        return states(view).anyMatch("OSState/generalized"::equalsIgnoreCase) ? "Generalized" : "Specialized";
    }

    private static boolean isEphemeral(OSDisk disk) {
        return disk.diffDiskSettings() != null
                && DiffDiskOptions.LOCAL.equals(disk.diffDiskSettings().option());
    }
}
